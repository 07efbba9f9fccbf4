import { describeInChild } from './describe-in-child.js';

const shot = describeInChild(160);
const [bg, ...others] = shot.layers;

test('the layers stand as a studio stacks them, and the first drawing of each cel is shown', () => {
  expect(shot.tree).toEqual(['BG', 'A [A_0001 (A_0002) (A_0003)]', 'B [B_0001 (B_0002) (B_0003)]', 'BOOK1']);
});

test('the same size gives the same pixels', () => {
  expect(describeInChild(160)).toEqual(shot);
});

test('every layer lies on the canvas and has something on it', () => {
  expect([shot.width, shot.height]).toEqual([160, 90]);
  for (const { bounds, width, height, values } of shot.layers) {
    expect(bounds.left).toBeGreaterThanOrEqual(0);
    expect(bounds.top).toBeGreaterThanOrEqual(0);
    expect(bounds.right).toBeLessThanOrEqual(shot.width);
    expect(bounds.bottom).toBeLessThanOrEqual(shot.height);
    expect([width, height]).toEqual([bounds.right - bounds.left, bounds.bottom - bounds.top]);
    expect(values).toBeGreaterThan(20);
  }
});

test('the BG is opaque, and cels and BOOK are not', () => {
  expect([bg!.channels, bg!.width, bg!.height]).toEqual([3, 160, 90]);
  for (const layer of others)
    expect([layer.channels, layer.lowestAlpha, layer.highestAlpha]).toEqual([4, 0, 255]);
});

test('no two layers are alike', () => {
  expect(new Set(shot.layers.map(({ hash }) => hash)).size).toBe(8);
});

test('the photograph is bright above and darker below, like an afternoon out of doors', () => {
  expect(bg!.meanAbove).toBeGreaterThan(90);
  expect(bg!.meanBelow).toBeGreaterThan(40);
  expect(bg!.meanBelow).toBeLessThan(bg!.meanAbove);
});
