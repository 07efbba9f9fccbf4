import { parseFrameRate } from '../../../src/cli/clip/frame-rate.js';
import { expectHaikeiError } from '../scene/expect-haikei-error.js';

test.each([
  ['24', [24, 1]],
  ['25.0', [25, 1]],
  ['12.5', [25, 2]],
  ['23.976', [24_000, 1001]],
  ['29.97', [30_000, 1001]],
  ['24000/1001', [24_000, 1001]],
  ['48/2', [24, 1]],
  ['240', [240, 1]],
] as const)('%s is %j', (text, rate) => {
  expect(parseFrameRate(text)).toEqual(rate);
});

test.each(['0', '-24', '241', '24fps', '', '24/0', '1/3', '1e3', 'Infinity', '24.0001'])(
  '%j is no frame rate',
  (text) => {
    expect(expectHaikeiError('usage', () => parseFrameRate(text)).reason).toContain(`--fps "${text}"`);
  },
);
