import type { Pixels } from '../../../../src/raster/pixels.js';
import { allocateSamples, maxSample } from '../../../../src/raster/pixels.js';

/** Red, green and blue, 0..1, at a point of the unit square. */
export type Scene = (x: number, y: number) => readonly [number, number, number];

interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly depth?: 8 | 16;
  readonly samples?: number;
}

/** A picture of a scene, each pixel the mean of `samples` × `samples` points in it. */
export function pictureOf(scene: Scene, { width, height, depth = 16, samples = 1 }: PictureOptions): Pixels {
  const data = allocateSamples(depth, width * height * 3);
  const scale = maxSample(depth) / (samples * samples);
  const offsets = Array.from({ length: samples }, (_, i) => (i + 0.5) / samples);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const sum = [0, 0, 0];
      for (const dy of offsets) {
        for (const dx of offsets) {
          const [red, green, blue] = scene((x + dx) / width, (y + dy) / height);
          sum[0]! += red;
          sum[1]! += green;
          sum[2]! += blue;
        }
      }
      for (let c = 0; c < 3; c++) data[at + c] = sum[c]! * scale + 0.5;
    }
  }
  return { width, height, channels: 3, depth, data };
}

/** Interleaved samples in 0..1. */
export const unitSamples = ({ data, depth }: Pixels): Float32Array =>
  Float32Array.from(data, (value) => value / maxSample(depth));
