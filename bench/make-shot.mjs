/**
 * Writes a shot to measure with: a BG of smooth masses, texture and noise, and a cel over its middle.
 * node bench/make-shot.mjs OUT.psd WIDTH HEIGHT [EXTRA_NOISE_LAYERS [DRAWINGS]]
 * Noise layers are as large as the frame; drawings are numbered ones of another cel, a sixteenth of it.
 */
import { writeFileSync } from 'node:fs';
import { newDocument } from '../dist/host/psd/write/new-document.js';

/** Xorshift: the same picture every time, and noise that does not compress. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 255;
  };
}

function picture(width, height, seed, noise) {
  const random = createRandom(seed);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const mass = 110 + 60 * Math.sin(x / 90) + 50 * Math.cos(y / 70 + x / 400);
      data[at] = mass + ((random() - 128) * noise) / 128;
      data[at + 1] = 255 - mass + ((random() - 128) * noise) / 128;
      data[at + 2] = (255 * y) / height + ((random() - 128) * noise) / 128;
      data[at + 3] = 255;
    }
  }
  return { width, height, channels: 4, depth: 8, data };
}

const layer = (name, pixels, left = 0, top = 0) => ({
  kind: 'layer',
  name,
  bounds: { left, top, right: left + pixels.width, bottom: top + pixels.height },
  pixels,
});

const [out, width, height, extra, drawings] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const cel = picture(Math.ceil(width / 4), Math.ceil(height / 4), 7, 0);
const layers = [
  layer('BG', picture(width, height, 1, 6)),
  ...Array.from({ length: extra || 0 }, (_, i) => layer(`A_${i + 1}`, picture(width, height, i + 11, 120))),
  layer('B_1', cel, width >> 2, height >> 2),
  ...Array.from({ length: drawings || 0 }, (_, i) =>
    layer(`C_${i + 1}`, cel, (i * width) >> 6, (i * height) >> 6),
  ),
];
const segments = newDocument({ width, height, depth: 8, mode: 'rgb', profile: null, layers });
writeFileSync(out, Buffer.concat(segments));
