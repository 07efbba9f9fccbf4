import * as v from 'valibot';
import type { MachineFacts } from '../../inference/self-test/choose-driver.js';
import type { SelfTest } from '../../inference/self-test/self-test.js';
import type { Hint } from '../storage/hint-storage.js';

const speed = v.exactOptional(v.pipe(v.number(), v.finite(), v.gtValue(0)));

const NOTE = v.strictObject({
  format: v.literal('haikei-machine/1'),
  /** Versions of host and plugin: with others everything is tested anew. */
  where: v.string(),
  speeds: v.strictObject({ webview: speed, companion: speed, plain: speed }),
  hasWebviewFailed: v.boolean(),
});

/** What was found out of this machine, from one day to the next. */
export interface MachineMemory {
  /** Null before the first test. */
  read(): Pick<MachineFacts, 'speeds' | 'hasWebviewFailed'> | null;
  tested(result: SelfTest): void;
  webviewFailed(): void;
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param where what the findings hold for, as a text */
export function createMachineMemory(hint: Hint, where: string): MachineMemory {
  const read = (): v.InferOutput<typeof NOTE> | null => {
    const found = v.safeParse(NOTE, parse(hint.read()));
    return found.success && found.output.where === where ? found.output : null;
  };
  const write = (speeds: MachineFacts['speeds'], hasWebviewFailed: boolean): void =>
    hint.write(JSON.stringify({ format: 'haikei-machine/1', where, speeds, hasWebviewFailed }));
  return {
    read,
    tested({ drivers }) {
      const speeds = drivers.flatMap(({ name, measured }) =>
        measured === null ? [] : [[name, measured.megapixelsPerSecond] as const],
      );
      const webview = drivers.find(({ name }) => name === 'webview');
      write(Object.fromEntries(speeds), webview !== undefined && webview.failure !== null);
    },
    webviewFailed: () => write(read()?.speeds ?? {}, true),
  };
}
