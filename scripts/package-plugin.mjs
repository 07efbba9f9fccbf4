import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

/** Every file below the folder, sorted, by its path with forward slashes. */
function readTree(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]);
}

/** Builds plugin/ and zips it: a .ccx is a zip whose root holds manifest.json. Fixed dates, so that it is reproducible. */
async function packagePlugin() {
  const webpack = inPackage('node_modules/webpack-cli/bin/cli.js');
  const { status } = await runCommand(process.execPath, [webpack, '--mode', 'production'], {
    cwd: packageRoot,
  });
  if (status !== 0) return status;
  const { zipSync } = await import('fflate');
  const { version } = JSON.parse(readFileSync(inPackage('plugin/manifest.json'), 'utf8'));
  const archive = zipSync(Object.fromEntries(readTree(inPackage('plugin'))), {
    mtime: '1980-01-01T00:00:00',
  });
  mkdirSync(inPackage('out'), { recursive: true });
  const target = inPackage('out', `haikei-${version}_PS.ccx`);
  writeFileSync(target, archive);
  process.stdout.write(`${relative(packageRoot, target)}: ${archive.length} bytes\n`);
  return 0;
}

process.exitCode = await packagePlugin();
