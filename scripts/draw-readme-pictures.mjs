/**
 * Draws the pictures of the README from the painted sample shot: `npm start`, then
 * `node scripts/draw-readme-pictures.mjs`. Writes docs/images/before.jpg, after.jpg, detail.jpg and stack.svg.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import jpeg from 'jpeg-js';
import { PsdHost } from '../dist/host/psd/psd-host.js';
import { downscale } from '../dist/raster/downscale.js';
import { inPackage } from './package-root.mjs';

const { signal } = new AbortController();
const open = (path) => new PsdHost(path, new Uint8Array(readFileSync(inPackage(path))));

/** RGBA over a light checker, so that a cel's transparency shows. */
function onChecker({ width, height, channels, data }) {
  const out = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const check = ((i % width) >> 3) + (Math.floor(i / width) >> 3);
    const paper = check % 2 === 0 ? 236 : 250;
    const alpha = channels === 4 ? data[i * channels + 3] / 255 : 1;
    for (let c = 0; c < 3; c++) out[i * 4 + c] = data[i * channels + c] * alpha + paper * (1 - alpha);
    out[i * 4 + 3] = 255;
  }
  return { width, height, data: out };
}

function cropped(picture, left, top, width, height) {
  const data = new Uint8Array(width * height * picture.channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * picture.channels;
    data.set(picture.data.subarray(from, from + width * picture.channels), y * width * picture.channels);
  }
  return { ...picture, width, height, data };
}

function sideBySide(a, b, gap) {
  const width = a.width * 2 + gap;
  const data = new Uint8Array(width * a.height * a.channels).fill(255);
  for (let y = 0; y < a.height; y++) {
    const row = a.width * a.channels;
    data.set(a.data.subarray(y * row, (y + 1) * row), y * width * a.channels);
    data.set(b.data.subarray(y * row, (y + 1) * row), (y * width + a.width + gap) * a.channels);
  }
  return { ...a, width, data };
}

const encode = (picture, quality) => jpeg.encode(onChecker(picture), quality).data;
const write = (name, bytes) => writeFileSync(inPackage(`docs/images/${name}`), bytes);

/** A layer's pixels on the whole canvas, as a thumbnail. */
async function thumbnail(host, shot, layer) {
  const { bounds, pixels } = await host.readPixels(signal, layer.id);
  const canvas = {
    width: shot.width,
    height: shot.height,
    channels: 4,
    depth: 8,
    data: new Uint8Array(shot.width * shot.height * 4),
  };
  for (let y = Math.max(0, bounds.top); y < Math.min(shot.height, bounds.bottom); y++) {
    const [left, right] = [Math.max(0, bounds.left), Math.min(shot.width, bounds.right)];
    const from = ((y - bounds.top) * pixels.width + left - bounds.left) * 4;
    canvas.data.set(pixels.data.subarray(from, from + (right - left) * 4), (y * shot.width + left) * 4);
  }
  return downscale(canvas, 320, 180);
}

/** Visible leaves, top first. */
const leaves = (layers) =>
  layers.toReversed().flatMap((layer) => {
    if (!layer.visible) return [];
    return layer.kind === 'group' ? leaves(layer.children) : [layer];
  });

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sheet(layer, thumb, index) {
  const y = 40 + index * 92;
  const image = `data:image/jpeg;base64,${encode(thumb, 82).toString('base64')}`;
  const isPlate = layer.stamp !== null;
  const frame = isPlate ? 'stroke="#e4572e" stroke-width="4"' : 'stroke="#9aa0a6" stroke-width="1.5"';
  return `<g transform="translate(${150 + index * 4} ${y}) skewX(-32) scale(1 0.62)">
<image href="${image}" width="320" height="180"/><rect width="320" height="180" fill="none" ${frame}/></g>
<text x="520" y="${y + 62}" font-size="19" ${isPlate ? 'font-weight="bold" fill="#c8401a"' : 'fill="#3c4043"'}>${escape(layer.name)}</text>`;
}

const painted = open('out/cut-001.psd');
const shot = await painted.readShot(signal);
const [before, after] = [open('sample/cut-001.psd').mergedPicture(), painted.mergedPicture()];
write('before.jpg', encode(downscale(before, 960, 540), 86));
write('after.jpg', encode(downscale(after, 960, 540), 86));
write(
  'detail.jpg',
  encode(sideBySide(cropped(before, 0, 60, 560, 420), cropped(after, 0, 60, 560, 420), 8), 90),
);
const shown = leaves(shot.layers);
const sheets = [];
for (const [index, layer] of shown.entries())
  sheets.push(sheet(layer, await thumbnail(painted, shot, layer), index));
write(
  'stack.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 ${90 + shown.length * 92}" font-family="Helvetica, Arial, 'Noto Sans JP', sans-serif">
<rect width="100%" height="100%" fill="#ffffff"/>${sheets.reverse().join('\n')}</svg>\n`,
);
