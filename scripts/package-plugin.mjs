import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { builtPlugin } from './built-plugin.mjs';
import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';
import { sharePage } from './share-page.mjs';

const run = (...args) => runCommand(process.execPath, args, { cwd: packageRoot });

/** The scripts for After Effects, beside the packages: `Haikei.jsx` paints, `HaikeiShot.jsx` builds a clip's cut. */
const buildScript = (out) =>
  run(
    ...[inPackage('node_modules/webpack-cli/bin/cli.js'), '-c', 'webpack.script.config.js'],
    ...['--output-path', out],
  );

/** What is packed, as folders that can be loaded into Adobe's developer tool: `plugin` and `plugin-aftereffects`. */
async function layOut(place) {
  for (const name of ['plugin', 'plugin-aftereffects']) {
    rmSync(join(place, name), { recursive: true, force: true });
    cpSync(await builtPlugin(name), join(place, name), { recursive: true });
  }
  sharePage(join(place, 'plugin'), join(place, 'plugin-aftereffects'));
}

/**
 * Builds the plugins, checks them and zips them into `out/` of `place`: one for Photoshop, one for After Effects, and beside
 * them the script.
 */
async function packagePlugins(place) {
  await layOut(place);
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  const packages = [
    ['plugin', `haikei-${version}_PS.ccx`, 'PS'],
    ['plugin-aftereffects', 'haikei-aftereffects.ccx', 'aftereffects'],
  ];
  for (const [folder, name, app] of packages) {
    const target = join(place, 'out', name);
    const { status } = await run(
      inPackage('scripts/pack-folder.mjs'),
      join(place, folder),
      target,
      version,
      app,
    );
    if (status !== 0) return status;
  }
  return (await buildScript(join(place, 'out'))).status;
}

/** `npm run package [-- FOLDER]`: into another folder than the project's own. */
process.exitCode = await packagePlugins(resolve(process.argv[2] ?? packageRoot));
