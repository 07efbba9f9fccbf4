import { spawn } from 'node:child_process';

/**
 * Runs a program without a shell and waits for it. `quiet` keeps its output back and hands it over, else it
 * goes straight to the terminal. A program that cannot be started, or is ended by a signal, has status 1.
 */
export function runCommand(command, args, { cwd, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** The same for npm, wherever this Node keeps it. */
export function runNpm(args, options) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return runCommand(process.execPath, [script, ...args], options);
  return process.platform === 'win32'
    ? runCommand(process.env['ComSpec'] ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : runCommand('npm', args, options);
}
