import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inPackage, packageRoot } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

/** All that the plugins are made from. */
const MADE_FROM = [
  'src',
  'models',
  'lights',
  'package-lock.json',
  'package.json',
  'manifest.json',
  'manifest.aftereffects.json',
  'webpack.config.js',
  'tsconfig.base.json',
  'tsconfig.panel.json',
  'scripts/inline-page-plugin.mjs',
  'scripts/webpack-parts.mjs',
];
const PATIENCE = 15 * 60_000;

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const from of MADE_FROM)
    for (const path of filesBelow(inPackage(from))) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/** Photoshop's with the page that computes, which is the same in every host; After Effects' without. */
const CONFIGS = { plugin: ['plugin', 'page'], 'plugin-aftereffects': ['plugin-aftereffects'] };

async function build(name, folder) {
  const cli = inPackage('node_modules/webpack-cli/bin/cli.js');
  const configs = CONFIGS[name].flatMap((config) => ['--config-name', config]);
  const args = [cli, ...configs, '--mode', 'production', '--output-path', folder];
  const { status, output } = await runCommand(process.execPath, args, { cwd: packageRoot, quiet: true });
  if (status !== 0) throw new Error(`haikei: the plugin could not be built.\n${output.trim()}`);
}

/** Only one process builds; others wait. One that died while it built does not hold them for ever. */
async function whileAlone(lock, work) {
  for (const until = Date.now() + PATIENCE; ;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() > until) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * A plugin as it is packaged, built once for the same sources.
 * @param {'plugin' | 'plugin-aftereffects'} name Photoshop's, or After Effects' without the page that computes
 * @returns {Promise<string>} its folder, which must not be changed
 */
export async function builtPlugin(name = 'plugin') {
  const cache = inPackage('node_modules/.cache/haikei');
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, `${name}-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  await whileAlone(join(cache, 'building'), async () => {
    if (existsSync(folder)) return;
    const isOld = new RegExp(`^${name}-[0-9a-f]{16}$`);
    const old = readdirSync(cache).filter((other) => isOld.test(other));
    const begun = join(cache, `begun-${process.pid}`);
    await build(name, begun);
    renameSync(begun, folder);
    for (const other of old) rmSync(join(cache, other), { recursive: true, force: true });
  });
  return folder;
}
