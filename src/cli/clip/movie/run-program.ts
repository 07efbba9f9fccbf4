import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';

/** Of what a program says, the end is what matters. */
const MOST_SAID = 2000;

export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/**
 * Runs a program to its end and gives what it said on stdout.
 * @throws HaikeiError `tool-failed` with the last of what it said, `cancelled`; it is then stopped
 */
export async function runProgram(signal: AbortSignal, { program, args, cwd }: ProgramRun): Promise<string> {
  throwIfCancelled(signal);
  const failed = (reason: string): HaikeiError =>
    new HaikeiError('tool-failed', { tool: basename(program), reason });
  const said = { out: '', error: '' };
  const status = await new Promise<number | null>((done, fail) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (): void => void child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', (chunk) => (said.out += String(chunk)));
    child.stderr.on('data', (chunk) => (said.error = (said.error + String(chunk)).slice(-MOST_SAID)));
    child.on('error', (error) => fail(failed(error.message)));
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop);
      done(code);
    });
  });
  throwIfCancelled(signal);
  if (status !== 0) throw failed(said.error.trim() || `it ended with ${status ?? 'a signal'}`);
  return said.out;
}
