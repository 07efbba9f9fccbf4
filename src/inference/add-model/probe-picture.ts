/** A picture made to be seen through a network: interleaved RGB, 0 to 1. */
export interface ProbePicture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

/**
 * A landscape of the plainest kind: sky, sun, hills, grain. It has smooth parts, hard edges, saturated
 * colours and detail of every size, like the photographs that such networks were made for, and it is the
 * same on every machine. `left` and `top` choose the part of an endless scene.
 */
export function probePicture(width: number, height: number, left = 0, top = 0): ProbePicture {
  const rgb = new Float32Array(width * height * 3);
  let at = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const grain = hash(x, y);
      const hill = 90 + 25 * Math.sin(x / 23) + 12 * Math.sin(x / 7.3 + 1);
      const isSky = y % 160 < hill;
      const sun = Math.hypot((x % 140) - 60, (y % 160) - 30) < 14;
      const slope = (y % 160) / 160;
      const shade = isSky ? 0.04 * grain : 0.35 * grain + 0.15 * Math.sin(x / 3) * Math.sin(y / 4);
      rgb[at++] = clamp(sun ? 1 : isSky ? 0.25 + 0.5 * slope + shade : 0.25 + 0.2 * slope + shade);
      rgb[at++] = clamp(sun ? 0.9 : isSky ? 0.5 + 0.35 * slope + shade : 0.4 + shade);
      rgb[at++] = clamp(sun ? 0.55 : isSky ? 0.9 - 0.1 * slope + shade : 0.12 + 0.5 * shade);
    }
  }
  return { width, height, rgb };
}

const clamp = (value: number): number => (value > 0 ? (value < 1 ? value : 1) : 0);

/** A repeatable value of 0 to 1 for a position. */
function hash(x: number, y: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}
