import { resolve } from 'node:path';
import { main } from '../../../src/cli/main.js';
import type { Workplace } from './workplace.js';

export interface MainRun {
  readonly status: number;
  /** Everything that was said, result and talk. */
  readonly said: string;
}

/** Runs the command line in this very process: fast, for everything that ends before a network is loaded. */
export async function runMain(place: Workplace, args: readonly string[]): Promise<MainRun> {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const terminal = { result: say, note: say, rewrite: say, interactive: false };
  const packageRoot = resolve(__dirname, '../../..');
  const env = { LANG: 'en_US.UTF-8', HAIKEI_MODELS: place.path('my-models') };
  const status = await main(args, { packageRoot, terminal, env });
  return { status, said: said.join('\n') };
}
