import { mkdirSync, writeFileSync } from 'node:fs';
import { encode } from 'fast-png';

import { inPackage } from './package-root.mjs';

/** Samples a pixel is taken at, each way. */
const SAMPLES = 8;

/** The mark in a unit square: two sheets, the lower one a landscape (hills and a sun), the upper one clear. */
function coverage(x, y) {
  const inSheet = (left, top, right, bottom) => x >= left && x < right && y >= top && y < bottom;
  const line = 0.07;
  const front = inSheet(0.06, 0.3, 0.74, 0.94) && !inSheet(0.06 + line, 0.3 + line, 0.74 - line, 0.94 - line);
  const back = inSheet(0.26, 0.06, 0.94, 0.7) && !inSheet(0.26 + line, 0.06 + line, 0.94 - line, 0.7 - line);
  const hill = y > 0.58 - 0.13 * Math.cos((x - 0.36) * 9) && inSheet(0.06, 0.3, 0.74, 0.94);
  const sun = Math.hypot(x - 0.55, y - 0.47) < 0.075;
  const hidden = inSheet(0.06, 0.3, 0.74, 0.94);
  return front || hill || sun || (back && !hidden) ? 1 : 0;
}

function draw(size, [red, green, blue]) {
  const data = new Uint8Array(size * size * 4);
  for (let i = 0; i < size * size; i++) {
    let sum = 0;
    for (let s = 0; s < SAMPLES * SAMPLES; s++) {
      const x = (i % size) + ((s % SAMPLES) + 0.5) / SAMPLES;
      const y = Math.floor(i / size) + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES;
      sum += coverage(x / size, y / size);
    }
    data.set([red, green, blue, Math.round((255 * sum) / (SAMPLES * SAMPLES))], i * 4);
  }
  return encode({ width: size, height: size, channels: 4, depth: 8, data });
}

const ICONS = [
  ['dark', 23, [221, 221, 221]],
  ['light', 23, [70, 70, 70]],
  ['plugin', 48, [43, 111, 138]],
];

const folder = inPackage('src/panel/icons');
mkdirSync(folder, { recursive: true });
for (const [name, size, colour] of ICONS) {
  writeFileSync(`${folder}/${name}.png`, draw(size, colour));
  writeFileSync(`${folder}/${name}@2x.png`, draw(size * 2, colour));
}
