import { ensureReady } from './ensure-ready.mjs';
import { inPackage } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

/** `npm run bench`: builds if need be, then measures; `-- --only clip` clips, which have a table of their own. */
await ensureReady();
const only = process.argv.indexOf('--only');
if (only >= 0 && process.argv[only + 1] === 'clip') {
  const args = [inPackage('bench/clip.mjs'), '--anew', '--write'];
  const { status } = await runCommand(process.execPath, args, { cwd: inPackage('.') });
  process.exitCode = status;
} else {
  await import(inPackage('bench/run.mjs'));
}
