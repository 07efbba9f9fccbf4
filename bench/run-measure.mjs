import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Runs one script of this folder in a process of its own and answers the last line it prints, as JSON if it is. */
export function runMeasure(script, args, { memoryMB = 12_000, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const node = [`--max-old-space-size=${memoryMB}`, join(here, script), ...args.map(String)];
    const child = spawn(process.execPath, node, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const last = output.trim().split('\n').at(-1);
      if (status !== 0) resolve({ status, code: signal ?? `exit ${status}` });
      else resolve(last === '' || last === undefined ? {} : JSON.parse(last));
    });
  });
}
