import { createTilePatience } from '../../../../src/inference/drivers/webview/host/tile-patience.js';

const TIMING = { least: 10_000, times: 8, megapixel: 120_000 };

test('before anything is measured a tile has as long as the slowest machine needs', () => {
  const patience = createTilePatience(TIMING, 0);
  expect([patience.isMeasured, patience.of(0), patience.of(1), patience.of(2)]).toEqual([
    false,
    10_000,
    130_000,
    250_000,
  ]);
});

test('then so many times what the last one took, neither less than the least nor more than before', () => {
  const patience = createTilePatience(TIMING, 0);
  patience.took(0.5, 1500);
  expect([patience.isMeasured, patience.of(1), patience.of(0.1)]).toEqual([true, 24_000, 10_000]);
  patience.took(1, 60_000);
  expect(patience.of(1)).toBe(130_000);
  patience.took(1, 500);
  expect(patience.of(1)).toBe(10_000);
});

test('with each page that was lost it takes longer to lose the next, up to the same end', () => {
  const after = (lost: number): number => {
    const patience = createTilePatience(TIMING, lost);
    patience.took(1, 2000);
    return patience.of(1);
  };
  expect([0, 1, 2].map(after)).toEqual([16_000, 64_000, 130_000]);
});
