import { existsSync, mkdirSync } from 'node:fs';

import { ensureReady } from './ensure-ready.mjs';
import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

/** `npm start` paints the sample shot; `npm start -- FILE …` paints what it is given. */
const SAMPLE = ['sample/cut-001.psd', '-o', 'out/cut-001.psd', '--preview', 'out/cut-001.png', '--force'];

async function prepareSample() {
  mkdirSync(inPackage('out'), { recursive: true });
  if (existsSync(inPackage(SAMPLE[0]))) return;
  process.stderr.write('haikei: rendering the sample shot (once, half a minute) …\n');
  await runCommand(process.execPath, [inPackage('sample/make-sample-shot.mjs')], { cwd: packageRoot });
}

const given = process.argv.slice(2);
try {
  await ensureReady();
  if (given.length === 0) await prepareSample();
  const [args, cwd] =
    given.length > 0 ? [given, process.env['INIT_CWD'] ?? process.cwd()] : [SAMPLE, packageRoot];
  const { status } = await runCommand(process.execPath, [inPackage('bin/haikei.mjs'), 'paint', ...args], {
    cwd,
  });
  process.exitCode = status;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
