// Puts every light of lights/ over pictures (PNG) and writes NAME.LIGHT.png beside a copy: what the product itself does,
// for looking at and for measuring. Use: node scripts/light-pictures.mjs OUT PICTURE…
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodePicture } from '../dist/pictures/decode-picture.js';
import { applyLight } from '../dist/raster/light/apply-light.js';
import { compileLight } from '../dist/raster/light/compile-light.js';
import { readLightScript } from '../dist/raster/light/parse-light-script.js';
import { encodePng } from '../dist/raster/png/encode-png.js';

const folder = new URL('../lights/', import.meta.url);
const [out, ...pictures] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
const scripts = await Promise.all(
  names.map(async (name) => readLightScript(await readFile(new URL(name, folder), 'utf8'), name)),
);
for (const path of pictures) {
  const { pixels } = await decodePicture(new AbortController().signal, await readFile(path), path);
  const stem = basename(path).replace(/\.\w+$/, '');
  for (const script of scripts) {
    const layers = compileLight(script, { plate: pixels, frame: pixels, offset: { x: 0, y: 0 } });
    await writeFile(join(out, `${stem}.${script.id}.png`), encodePng(applyLight(layers, pixels)));
  }
}
