import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMeasure } from './run-measure.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Reference models to measure beside; their licences forbid shipping them, so they lie beside the project. */
export const REFERENCES = [
  { name: 'animeganv2', file: 'animeganv2_hayao_deq8.onnx', title: 'AnimeGANv2 Hayao' },
  { name: 'animeganv3', file: 'animeganv3_shinkai37.onnx', title: 'AnimeGANv3 Shinkai' },
  { name: 'whitebox', file: 'whitebox_fp16w.onnx', title: 'White-box' },
  { name: 'cartoongan-light', file: 'cartoongan_light_shinkai.onnx', title: 'light CartoonGAN' },
  { name: 'cartoongan', file: 'cartoongan_shinkai.onnx', title: 'CartoonGAN Shinkai' },
];

export const OWN = [
  { name: 'haikei-fast', title: 'Haikei fast' },
  { name: 'haikei-fine', title: 'Haikei fine' },
].filter(({ name }) => existsSync(join(root, 'models', `${name}.onnx`)));

export function referenceFolder() {
  const folder = join(process.env['HAIKEI_SHARED'] ?? join(root, '../shared'), 'anchors');
  return existsSync(folder) ? folder : null;
}

/** References whose files are there. */
export function referencesThere() {
  const folder = referenceFolder();
  return folder === null ? [] : REFERENCES.filter(({ file }) => existsSync(join(folder, file)));
}

/** Paths of the named references that are there. */
export const referenceFiles = (names) =>
  referencesThere()
    .filter(({ name }) => names.includes(name))
    .map(({ file }) => join(referenceFolder(), file));

/** Gives references, all or those named, a card in `modelFolder`, the way a user would; answers those that are there. */
export async function addReferences(modelFolder, names = REFERENCES.map(({ name }) => name)) {
  const there = referencesThere().filter(({ name }) => names.includes(name));
  const folder = referenceFolder();
  for (const { name, file } of there) {
    await runMeasure('add-model.mjs', [join(folder, file), '--name', name, '--models', modelFolder]);
  }
  return there;
}
