import { reflectedIndices } from '../../../src/raster/reflected-indices.js';

test.each([
  [-4, 7, 3, [0, 1, 2, 1, 0, 1, 2, 1, 0, 1, 2]],
  [-7, -3, 2, [1, 0, 1, 0]],
  [-2, 3, 1, [0, 0, 0, 0, 0]],
  [1000001, 1000004, 4, [1, 0, 1]],
  [2, 2, 5, []],
  [3, 1, 5, []],
])('positions %i to %i of an axis of %i', (from, to, size, expected) => {
  expect([...reflectedIndices(from, to, size)]).toEqual(expected);
});
