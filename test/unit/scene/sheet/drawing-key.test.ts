import { drawingKey } from '../../../../src/scene/sheet/drawing-key.js';

test.each([
  ['3', '3'],
  ['A_0003', '3'],
  ['cut012_A_0003a', '3a'],
  ['A3A', '3a'],
  ['Ａ＿０００３', '3'],
  ['0', '0'],
  ['000', '0'],
  ["a12'", "12'"],
  ['Layer 10', '10'],
  ['止め', '止め'],
  ['End', 'end'],
])('%j is drawing %j', (name, key) => {
  expect(drawingKey(name)).toBe(key);
});
