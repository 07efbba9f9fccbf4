import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import webpack from 'webpack';
import { licenceTexts } from './licence-texts.mjs';

/** The folder of the package that a file belongs to, or null for the project's own. */
function packageOf(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return null;
  let folder = dirname(file);
  // Folders inside a package may hold a package.json without a name, which only says what kind of modules they are.
  while (!existsSync(join(folder, 'package.json')) || !describe(folder).name) folder = dirname(folder);
  return folder;
}

const describe = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function licenceOf(folder) {
  const { name, version, license } = describe(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : licenceTexts[name];
  if (!text) throw new Error(`${name} ${version} brings no text of its licence (${license})`);
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** The licences of every package whose code a bundle holds, in one text beside it. */
export class LicencesPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LicencesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'LicencesPlugin', stage }, () => {
        const modules = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]);
        const folders = new Set(modules.map(({ resource }) => (resource ? packageOf(resource) : null)));
        const texts = [...folders].filter((folder) => folder !== null).sort();
        const text = texts.map(licenceOf).join(`\n${'-'.repeat(72)}\n\n`);
        compilation.emitAsset(this.file, new webpack.sources.RawSource(text));
      });
    });
  }
}
