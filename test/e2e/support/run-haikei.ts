import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const COMMAND = resolve(__dirname, '../../../bin/haikei.mjs');

export interface RunOptions {
  readonly cwd: string;
  /** Closes the reading end of stdout at once, as `head` does. */
  readonly deaf?: boolean;
  /** Called with what stderr has shown so far; a test uses it to interrupt at the right moment. */
  onStderr?(text: string, kill: (signal: NodeJS.Signals) => void): void;
}

/** Runs the real command line in a process of its own, in English, with no models but the bundled ones. */
export function runHaikei(args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd: options.cwd,
      env: { ...process.env, LC_ALL: 'C', LANG: 'C', HAIKEI_MODELS: resolve(options.cwd, 'my-models') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    if (options.deaf === true) child.stdout.destroy();
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
      options.onStderr?.(stderr, (signal) => child.kill(signal));
    });
    child.on('error', failed);
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
}
