import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { type Ended, endOfProgram } from './end-of-program.js';

export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Whether what it says on stderr is its result too, in order. */
  readonly mixed?: boolean;
}

/** Of what a program gives as its result, more than this is none. */
const MOST_GIVEN = 16 * 1024 * 1024;

export interface ProgramResult extends Ended {
  readonly out: string;
}

/**
 * Runs a program to its end, however that is.
 * @throws HaikeiError `tool-failed` where it cannot be started or gives without end, `cancelled`; it is then stopped
 */
export async function tryProgram(
  signal: AbortSignal,
  { program, args, cwd, mixed = false }: ProgramRun,
): Promise<ProgramResult> {
  throwIfCancelled(signal);
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  const take = (chunk: unknown): void => {
    if (out.length < MOST_GIVEN) out += String(chunk);
    else child.kill('SIGKILL');
  };
  child.stdout.on('data', take);
  if (mixed) child.stderr.on('data', take);
  const ended = await endOfProgram(signal, child, basename(program));
  throwIfCancelled(signal);
  return { ...ended, out };
}

/**
 * Runs a program to its end and gives what it said on stdout.
 * @throws HaikeiError `tool-failed` with the last of what it said, `cancelled`; it is then stopped
 */
export async function runProgram(signal: AbortSignal, run: ProgramRun): Promise<string> {
  const { status, said, out } = await tryProgram(signal, run);
  if (status === 0) return out;
  const reason = said || `it ended with ${status ?? 'a signal'}`;
  throw new HaikeiError('tool-failed', { tool: basename(run.program), reason });
}
