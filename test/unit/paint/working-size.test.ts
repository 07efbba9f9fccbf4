import fc from 'fast-check';
import { finerBrush } from '../../../src/paint/finer-brush.js';
import { workingSize } from '../../../src/paint/working-size.js';

const size = (width: number, height: number) => ({ width, height });

test.each([
  [size(1920, 1080), 1, size(1280, 720)],
  [size(3840, 2160), 1, size(1280, 720)],
  [size(7680, 4320), 1, size(1280, 720)],
  [size(1080, 1920), 1, size(720, 1280)],
  [size(3840, 2160), 2, size(2560, 1440)],
  [size(3840, 2160), 3, size(3840, 2160)],
  [size(1280, 720), 1, size(1280, 720)],
  [size(640, 360), 4, size(640, 360)],
  [size(640, 360), 0.25, size(320, 180)],
])('a frame of %j at detail %d is painted at %j', (frame, detail, expected) => {
  expect(workingSize(frame, frame, detail)).toEqual(expected);
});

test('a plate for a pan, wider than the frame, is shrunk as much as a plate of the frame', () => {
  expect(workingSize(size(11520, 2400), size(3840, 2160), 1)).toEqual(size(3840, 800));
  expect(workingSize(size(300, 90), size(3840, 2160), 1)).toEqual(size(100, 30));
});

test('a frame that is hardly too large is painted pixel for pixel', () => {
  expect(workingSize(size(1400, 788), size(1400, 788), 1)).toEqual(size(1400, 788));
  expect(workingSize(size(1440, 810), size(1440, 810), 1)).toEqual(size(1280, 720));
});

test('sides are whole, at least 1, never larger than the layer, and off by half a pixel at most', () => {
  const side = fc.integer({ min: 1, max: 30_000 });
  fc.assert(
    fc.property(
      fc.tuple(side, side),
      fc.tuple(side, side),
      fc.double({ min: 0.25, max: 4, noNaN: true }),
      ([w, h], [fw, fh], detail) => {
        const working = workingSize(size(w, h), size(fw, fh), detail);
        const scale = Math.min(1, (detail * 1280) / Math.max(fw, fh));
        for (const [side, full] of [
          [working.width, w],
          [working.height, h],
        ] as const) {
          expect(Number.isInteger(side) && side >= 1 && side <= full).toBe(true);
          const whole = side === full && scale > 0.9;
          expect(whole || Math.abs(side - full * scale) <= 0.5 + 1e-6 || side === 1).toBe(true);
        }
      },
    ),
  );
});

test('a picture at a finer detail is painted as a plate of the frame is, to the pixel', () => {
  const known: readonly (readonly [number, number])[] = [
    [1280, 720],
    [1920, 1080],
    [2560, 1440],
    [3840, 2160],
  ];
  const side = fc.integer({ min: 1, max: 30_000 });
  const frames = fc.oneof(fc.constantFrom(...known), fc.tuple(side, side));
  // As the slider has them; at fractions of 3840 every sixth side is half a pixel.
  const details = fc.integer({ min: -8, max: 8 }).map((position) => 2 ** (position / 4));
  fc.assert(
    fc.property(fc.tuple(side, side), frames, details, ([w, h], [fw, fh], detail) => {
      const [canvas, frame] = [size(w, h), size(fw, fh)];
      const finer = detail * finerBrush(canvas, frame);
      expect(workingSize(canvas, canvas, finer)).toEqual(workingSize(canvas, frame, detail));
    }),
    { numRuns: 20_000 },
  );
  const canvas = size(1071, 6409);
  const finer = 0.5 * finerBrush(canvas, size(3840, 2160));
  expect(workingSize(canvas, canvas, finer)).toEqual(size(179, 1068));
});
