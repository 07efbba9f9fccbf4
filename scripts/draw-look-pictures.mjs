/**
 * Paints the sample shot with every hand and every light and lays the results side by side for the README:
 * `node scripts/draw-look-pictures.mjs`. Writes docs/images/hands.jpg (details at 100 %) and lights.jpg.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { decodePicture } from '../dist/pictures/decode-picture.js';
import { downscale } from '../dist/raster/downscale.js';
import { inPackage } from './package-root.mjs';
import { runCommand } from './run-command.mjs';

const GAP = 8;
const DETAIL = { left: 60, top: 300, width: 420, height: 420 };
const { signal } = new AbortController();

/** The flat picture of the sample shot, painted with these options. */
async function painted(folder, name, options) {
  const preview = join(folder, `${name}.png`);
  const args = [
    'bin/haikei.mjs',
    'paint',
    'sample/cut-001.psd',
    '--out',
    join(folder, `${name}.psd`),
    '--preview',
    preview,
  ];
  const { status } = await runCommand(process.execPath, [...args, ...options], { cwd: inPackage('.') });
  if (status !== 0) throw new Error(`painting ${name} ended with ${status}`);
  return (await decodePicture(signal, readFileSync(preview), preview)).pixels;
}

function cropped(picture, { left, top, width, height }) {
  const data = new Uint8Array(width * height * picture.channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * picture.channels;
    data.set(picture.data.subarray(from, from + width * picture.channels), y * width * picture.channels);
  }
  return { ...picture, width, height, data };
}

/** Pictures of one size in rows of `columns`, on white, as RGBA. */
function sheetOf(pictures, columns) {
  const [{ width, height }] = pictures;
  const rows = Math.ceil(pictures.length / columns);
  const sheet = { width: columns * (width + GAP) - GAP, height: rows * (height + GAP) - GAP };
  const data = new Uint8Array(sheet.width * sheet.height * 4).fill(255);
  pictures.forEach((picture, i) => {
    const [x0, y0] = [(i % columns) * (width + GAP), Math.floor(i / columns) * (height + GAP)];
    for (let p = 0; p < width * height; p++) {
      const to = ((y0 + Math.floor(p / width)) * sheet.width + x0 + (p % width)) * 4;
      for (let c = 0; c < 3; c++) data[to + c] = picture.data[p * picture.channels + c];
    }
  });
  return { ...sheet, data };
}

const write = (name, pictures, columns) =>
  writeFileSync(inPackage(`docs/images/${name}`), jpeg.encode(sheetOf(pictures, columns), 88).data);

const folder = mkdtempSync(join(tmpdir(), 'haikei-looks-'));
try {
  const hands = [];
  for (const hand of ['gouache', 'watercolour', 'poster'])
    hands.push(cropped(await painted(folder, hand, ['--look', hand]), DETAIL));
  write('hands.jpg', hands, 3);
  const lights = [];
  for (const file of readdirSync(inPackage('lights'))
    .filter((name) => name.endsWith('.json'))
    .sort())
    lights.push(downscale(await painted(folder, file, ['--light', file.replace('.json', '')]), 480, 270));
  write('lights.jpg', [...lights, downscale(await painted(folder, 'plain', []), 480, 270)], 2);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
