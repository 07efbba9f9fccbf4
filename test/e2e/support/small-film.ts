import { mkdirSync } from 'node:fs';
import { encode } from 'fast-png';
import { SHOT, testPicture } from './small-shot.js';
import type { Workplace } from './workplace.js';

export interface Film {
  /** Name of its folder. */
  readonly folder?: string;
  readonly frames?: number;
  /** Number of the first frame, from 1, that shows something else. */
  readonly cut?: number;
}

/** A ground that stands, with a box that passes through its lower half; after a cut the ground is another. */
export function writeFilm(
  place: Workplace,
  { folder = 'film', frames = 5, cut = Infinity }: Film = {},
): void {
  const { width, height } = SHOT;
  mkdirSync(place.path(folder));
  const { data } = testPicture({ left: 0, top: 0, right: width, bottom: height });
  for (let n = 0; n < frames; n++) {
    const rgb = new Uint8Array(width * height * 3);
    for (let i = 0; i < width * height; i++) {
      const [x, y] = [i % width, Math.floor(i / width)];
      const inBox = x >= 8 * n && x < 8 * n + 14 && y >= 44 && y < 58;
      const ground = n + 1 < cut ? i : width * height - 1 - i;
      for (let c = 0; c < 3; c++) rgb[i * 3 + c] = inBox ? [240, 30, 90][c]! : data[ground * 4 + c]!;
    }
    const name = `f_${String(n + 1).padStart(3, '0')}.png`;
    place.write(`${folder}/${name}`, encode({ width, height, data: rgb, channels: 3, depth: 8 }));
  }
}
