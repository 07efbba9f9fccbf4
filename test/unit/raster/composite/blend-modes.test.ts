import { rect, rectFromSize } from '../../../../src/geometry/rect.js';
import type { BlendMode } from '../../../../src/raster/composite/blend-mode.js';
import { BLEND_MODES } from '../../../../src/raster/composite/blend-mode.js';
import { solid, flatten } from './stack-builder.js';

/** Results for an opaque source over an opaque backdrop, worked out by hand from Photoshop's published formulas. */
const CASES: readonly [BlendMode, readonly number[], readonly number[], readonly number[]][] = [
  ['normal', [10, 20, 30], [200, 100, 50], [200, 100, 50]],
  ['pass-through', [10, 20, 30], [200, 100, 50], [200, 100, 50]],
  ['dissolve', [10, 20, 30], [200, 100, 50], [200, 100, 50]],
  ['darken', [10, 200, 30], [200, 100, 50], [10, 100, 30]],
  // 102·51/255 = 20.4
  ['multiply', [102, 255, 0], [51, 80, 90], [20, 80, 0]],
  // 1 − (1 − 204/255) / (102/255) = 1 − 0.2/0.4 = 0.5; black source on white stays white, on grey goes black
  ['color-burn', [204, 255, 128], [102, 0, 0], [128, 255, 0]],
  ['linear-burn', [204, 100, 255], [102, 100, 7], [51, 0, 7]],
  // 0.3·255 = 76.5 against 0.59·255 = 150.45: the whole red is darker
  ['darker-color', [0, 255, 0], [255, 0, 0], [255, 0, 0]],
  ['lighten', [10, 200, 30], [200, 100, 50], [200, 200, 50]],
  // 102 + 51 − 20.4
  ['screen', [102, 255, 0], [51, 80, 90], [133, 255, 90]],
  // 0.2 / (1 − 0.6) = 0.5; anything but black on white goes white
  ['color-dodge', [51, 1, 0], [153, 255, 255], [128, 255, 0]],
  ['linear-dodge', [51, 200, 0], [153, 200, 7], [204, 255, 7]],
  ['lighter-color', [0, 255, 0], [255, 0, 0], [0, 255, 0]],
  // dark backdrop: 2·51·102/255 = 40.8; light: 255 − 2·(255 − 204)·(255 − 102)/255 = 193.8
  ['overlay', [51, 204, 0], [102, 102, 9], [41, 194, 0]],
  // b = s = 0.2: 2·0.04 + 0.04·0.6 = 0.104; b = 0.361, s = 0.8: 2·0.361·0.2 + 0.601·0.6 = 0.505
  ['soft-light', [51, 92, 255], [51, 204, 90], [27, 129, 255]],
  ['hard-light', [102, 102, 0], [51, 204, 9], [41, 194, 0]],
  // burn with 2·51 = 102 on 204: 0.5; dodge with 2·204 − 255 = 153 on 51: 0.5
  ['vivid-light', [204, 51, 0], [51, 204, 9], [128, 128, 0]],
  ['linear-light', [204, 51, 10], [51, 204, 10], [51, 204, 0]],
  ['pin-light', [204, 51, 90], [51, 204, 128], [102, 153, 90]],
  ['hard-mix', [128, 128, 127], [127, 126, 129], [255, 0, 255]],
  ['difference', [204, 51, 7], [51, 204, 7], [153, 153, 0]],
  // 102 + 51 − 2·20.4
  ['exclusion', [102, 255, 0], [51, 80, 90], [112, 175, 90]],
  ['subtract', [204, 51, 7], [51, 204, 7], [153, 0, 0]],
  ['divide', [51, 204, 0], [102, 51, 0], [128, 255, 0]],
  // Blue with the saturation 100 and the luminosity 0.3·200 + 0.7·100 = 130: (119, 119, 219)
  ['hue', [200, 100, 100], [0, 0, 255], [119, 119, 219]],
  // Grey stays grey in saturation; red of 255 takes a saturation of 50 and keeps its luminosity 76.5
  ['saturation', [255, 0, 0], [150, 100, 100], [112, 62, 62]],
  // Red shifted to luminosity 100 is (278.5, 23.5, 23.5); pulled to 255: k = 155/178.5 → 100 − 76.5·k = 33.6
  ['color', [100, 100, 100], [255, 0, 0], [255, 34, 34]],
  ['luminosity', [200, 100, 100], [70, 70, 70], [140, 40, 40]],
];

test.each(CASES)('%s gives the colour worked out by hand', (blend, backdrop, source, expected) => {
  const one = rectFromSize(1, 1);
  const stack = [solid(one, [...backdrop, 255]), solid(one, [...source, 255], { blend })];
  expect(flatten(stack, one)).toMatchPixels(
    { width: 1, height: 1, channels: 4, data: [...expected, 255] },
    // Backdrops are stored in whole levels, and each expectation is rounded once more.
    { tolerance: 0.5 },
  );
});

test('every blend mode has a case of its own', () => {
  expect(new Set(CASES.map(([mode]) => mode))).toEqual(new Set(BLEND_MODES));
});

test('over nothing, every mode shows the source as it is', () => {
  for (const blend of BLEND_MODES) {
    const out = flatten([solid(rectFromSize(1, 1), [200, 100, 50, 128], { blend })], rect(0, 0, 1, 1));
    expect([blend, ...out.data]).toEqual([blend, 200, 100, 50, 128]);
  }
});

test('over a half-transparent backdrop, only that half is blended', () => {
  const one = rectFromSize(1, 1);
  const stack = [solid(one, [100, 100, 100, 51]), solid(one, [200, 0, 0, 102], { blend: 'linear-dodge' })];
  // Alpha 0.2 + 0.4 − 0.08 = 0.52; red (0.6·0.2·100 + 0.4·0.8·200 + 0.4·0.2·255) / 0.52 = 185.4,
  // green (0.6·0.2·100 + 0.4·0.8·0 + 0.4·0.2·100) / 0.52 = 38.5
  expect([...flatten(stack, one).data]).toEqual([185, 38, 38, 133]);
});
