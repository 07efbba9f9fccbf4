import { copyFileSync, readdirSync, readFileSync } from 'node:fs';

import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

const run = (...args) => runCommand(process.execPath, args, { cwd: packageRoot });

/** The page that computes is the same in every host, and built once. */
function sharePage(from, to) {
  for (const name of readdirSync(inPackage(from)).filter((file) => /^(webview\.html$|ort-)/.test(file)))
    copyFileSync(inPackage(from, name), inPackage(to, name));
}

/** The script for After Effects before 27, beside the packages: `out/Haikei.jsx`. */
const buildScript = () =>
  run(inPackage('node_modules/webpack-cli/bin/cli.js'), '-c', 'webpack.script.config.js');

/** Builds the plugins, checks them and zips them into out/: one for Photoshop, one for After Effects. */
async function packagePlugins() {
  const built = await run(inPackage('node_modules/webpack-cli/bin/cli.js'), '--mode', 'production');
  if (built.status !== 0) return built.status;
  sharePage('plugin', 'plugin-aftereffects');
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  const packages = [
    ['plugin', `out/haikei-${version}_PS.ccx`, 'PS'],
    ['plugin-aftereffects', 'out/haikei-aftereffects.ccx', 'aftereffects'],
  ];
  for (const [folder, target, app] of packages) {
    const { status } = await run(inPackage('scripts/pack-folder.mjs'), folder, target, version, app);
    if (status !== 0) return status;
  }
  return (await buildScript()).status;
}

process.exitCode = await packagePlugins();
