import type { ChildProcess } from 'node:child_process';
import { HaikeiError } from '../../errors/haikei-error.js';

/** Of what a program says, the end is what matters. */
const MOST_SAID = 2000;

export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  /** The last lines of what it said on stderr, without addresses in its memory. */
  readonly said: string;
}

const LINES = 3;

const lastWords = (said: string): string =>
  said
    .split('\n')
    .map((line) => line.replace(/^\[([^\]]*?) @ 0x[0-9a-f]+\]/, '$1:').trim())
    .filter((line) => line !== '')
    .slice(-LINES)
    .join('; ');

/**
 * Waits for a started program; stops it where `signal` says so.
 * @throws HaikeiError `tool-failed` where it could not be started
 */
export function endOfProgram(signal: AbortSignal, child: ChildProcess, tool: string): Promise<Ended> {
  let said = '';
  const stop = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  child.stderr?.on('data', (chunk) => (said = (said + String(chunk)).slice(-MOST_SAID)));
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new HaikeiError('tool-failed', { tool, reason: error.message })));
    child.on('close', (status) => {
      signal.removeEventListener('abort', stop);
      done({ status, said: lastWords(said) });
    });
  });
}
