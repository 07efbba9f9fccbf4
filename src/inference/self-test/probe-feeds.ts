import type { Tensor, TensorShape } from '../driver.js';

/**
 * Something to run a network on that nobody has described yet: noise, the same each time, for what has free
 * height and width; equal shares for everything of fixed size, as for hands.
 * @param side height and width of the noise in pixels
 */
export function probeFeeds(inputs: readonly TensorShape[], side: number): Readonly<Record<string, Tensor>> {
  return Object.fromEntries(inputs.map((input) => [input.name, probe(input.dims, side)]));
}

function probe(dims: readonly (number | null)[], side: number): Tensor {
  const sizes = dims.map((size) => size ?? side);
  const data = new Float32Array(sizes.reduce((product, size) => product * size, 1));
  if (dims.includes(null)) for (let i = 0; i < data.length; i++) data[i] = Math.sin(i * 12.9898);
  else data.fill(1 / data.length);
  return { data, dims: sizes };
}
