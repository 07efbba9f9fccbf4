import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommanderError } from 'commander';
import { HaikeiError } from '../errors/haikei-error.js';
import { chooseLocale } from '../locales/choose-locale.js';
import { cliTextsFor } from '../locales/cli-texts-for.js';
import { abortOnInterrupt } from './files/abort-on-interrupt.js';
import type { CliContext } from './cli-context.js';
import { buildProgram } from './program/build-program.js';
import { flagValue, hasFlag } from './program/flag-value.js';
import { reportError } from './program/report-error.js';
import { createTerminal, type Terminal } from './terminal/terminal.js';

export interface MainOptions {
  /** Folder of the installed package. */
  readonly packageRoot: string;
  /** stdout and stderr unless given. */
  readonly terminal?: Terminal;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

function readVersion(packageRoot: string): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function createContext(argv: readonly string[], options: MainOptions, signal: AbortSignal): CliContext {
  const { packageRoot, terminal = createTerminal(process), env = process.env } = options;
  const locale = chooseLocale([flagValue(argv, '--lang'), env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]);
  const models = flagValue(argv, '--models') ?? env['HAIKEI_MODELS'] ?? join(homedir(), '.haikei', 'models');
  return {
    signal,
    terminal,
    locale,
    texts: cliTextsFor(locale),
    json: hasFlag(argv, '--json'),
    packageRoot,
    userModels: resolve(models),
    software: `haikei ${readVersion(packageRoot)}`,
    now: () => new Date(),
  };
}

/** A clip keeps what it has finished; everything else leaves nothing. */
const stoppingText = (argv: readonly string[], { texts }: CliContext): string =>
  argv[0] === 'clip' ? texts.clip.stopping : argv[0] === 'watch' ? texts.watch.stopping : texts.stopping;

/** Help and version are answers, not errors; everything else that commander throws is a wrong line. */
function statusOf(error: unknown, context: CliContext): number {
  if (!(error instanceof CommanderError)) return reportError(error, context);
  if (error.exitCode === 0) return 0;
  const reason =
    error.code === 'commander.help' ? 'haikei paint --help' : error.message.replace(/^error: /, '');
  return reportError(new HaikeiError('usage', { reason }), context);
}

/**
 * The command line. Never throws and never exits the process: answers the exit status (`src/errors/exit-codes.ts`).
 */
export async function main(argv: readonly string[], options: MainOptions): Promise<number> {
  const watch = abortOnInterrupt();
  const context = createContext(argv, options, watch.signal);
  watch.signal.addEventListener('abort', () => context.terminal.note(stoppingText(argv, context)), {
    once: true,
  });
  let status = 0;
  const version = context.software.replace('haikei ', '');
  const program = buildProgram({ context, version, onStatus: (found) => (status = found) });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, context);
  } finally {
    watch.dispose();
  }
}
