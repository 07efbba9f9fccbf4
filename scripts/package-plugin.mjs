import { readFileSync } from 'node:fs';

import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

const run = (...args) => runCommand(process.execPath, args, { cwd: packageRoot });

/** Builds plugin/, checks it and zips it into out/. */
async function packagePlugin() {
  const built = await run(inPackage('node_modules/webpack-cli/bin/cli.js'), '--mode', 'production');
  if (built.status !== 0) return built.status;
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  const { status } = await run(
    inPackage('scripts/pack-folder.mjs'),
    'plugin',
    `out/haikei-${version}_PS.ccx`,
    version,
  );
  return status;
}

process.exitCode = await packagePlugin();
