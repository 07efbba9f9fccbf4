/** A number in [0, 1) for each whole point of the plane. */
function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2246822519);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise in [0, 1] with features of size 1. */
export function noise(x: number, y: number, seed: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const fx = x - ix;
  const fy = y - iy;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const top = lattice(ix, iy, seed) * (1 - u) + lattice(ix + 1, iy, seed) * u;
  const bottom = lattice(ix, iy + 1, seed) * (1 - u) + lattice(ix + 1, iy + 1, seed) * u;
  return top * (1 - v) + bottom * v;
}

/** Fractal noise in [0, 1]: each octave half as strong and twice as fine. */
export function fractal(x: number, y: number, octaves: number, seed: number): number {
  let [sum, weight, total] = [0, 0.5, 0];
  for (let i = 0; i < octaves; i++) {
    sum += weight * noise(x, y, seed + i);
    total += weight;
    weight *= 0.5;
    // Turned a little each time, so that the grid of the lattice does not show.
    [x, y] = [x * 1.6 - y * 1.2 + 17.3, x * 1.2 + y * 1.6 - 9.1];
  }
  return sum / total;
}

export const clamp01 = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value);

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp01((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}
