import fc from 'fast-check';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { windowPixels } from '../../../../src/raster/resample/window-pixels.js';
import { blockFlow } from '../../../../src/raster/steady/block-flow.js';
import { lumaPlane } from '../../../../src/raster/steady/luma-plane.js';
import { steadyFrame, type SteadyState } from '../../../../src/raster/steady/steady-frame.js';
import { warpRow } from '../../../../src/raster/steady/warp-row.js';
import { warpSample } from '../../../../src/raster/steady/warp-sample.js';
import { picture, random } from './moving-pictures.js';
import { plainFlow } from './plain-flow.js';
import { plainSteady } from './plain-steady.js';

const WIDE = picture({ width: 160, height: 130 });

interface Film {
  readonly width: number;
  readonly height: number;
  /** Where each frame is cut from the wide picture: whole steps, or between pixels. */
  readonly step: readonly [x: number, y: number];
  readonly noise: number;
  readonly depth: 8 | 16;
  readonly channels: 1 | 3;
  readonly seed: number;
}

const whole = fc.integer({ min: -9, max: 9 });
const any = fc.double({ min: -5, max: 5, noNaN: true });
const film: fc.Arbitrary<Film> = fc.record({
  width: fc.integer({ min: 1, max: 70 }),
  height: fc.integer({ min: 1, max: 50 }),
  step: fc.oneof(fc.constant([0, 0] as const), fc.tuple(whole, whole), fc.tuple(any, any)),
  noise: fc.constantFrom(0, 2, 9),
  depth: fc.constantFrom<8 | 16>(8, 16),
  channels: fc.constantFrom<1 | 3>(1, 3),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

/** With noise of up to as many steps, in as many bits and channels as are asked for. */
function grainy({ width, height, data }: Pixels, { noise, depth, channels }: Film, seed: number): Pixels {
  const next = random(seed);
  const unit = depth === 16 ? 257 : 1;
  const values = Float64Array.from({ length: width * height * channels }, (_, i) => {
    const value = data[channels === 3 ? i : 3 * i]! + noise * (2 * next() - 1);
    return Math.round(unit * Math.min(255, Math.max(0, value)));
  });
  return { width, height, channels, depth, data: (depth === 16 ? Uint16Array : Uint8Array).from(values) };
}

function frameOf(shot: Film, index: number): Pixels {
  const { width, height, step, seed } = shot;
  const [left, top] = [45 + index * step[0], 40 + index * step[1]];
  return grainy(windowPixels(WIDE, { left, top, step: 1, width, height }), shot, seed + index);
}

const paintOf = (source: Pixels, shot: Film, index: number): Pixels => {
  const next = random(shot.seed + 100 + index);
  const unit = shot.depth === 16 ? 257 : 1;
  const boils = (value: number): number =>
    Math.min(255 * unit, Math.max(0, Math.round(0.9 * value + unit * 16 * next())));
  return { ...source, data: source.data.map(boils) };
};

test('the flow is that of a search that leaves nothing out, to the bit', () => {
  fc.assert(
    fc.property(film, (shot) => {
      const [next, before] = [lumaPlane(frameOf(shot, 1)), lumaPlane(frameOf(shot, 0))];
      expect(blockFlow(next, before)).toEqual(plainFlow(next, before));
    }),
    { numRuns: 40 },
  );
});

test('a frame is what steadying sample by sample makes of it: plate, memory, share and flicker to the bit', () => {
  let cuts = 0;
  fc.assert(
    fc.property(film, (shot) => {
      const first = frameOf(shot, 0);
      let state: SteadyState = { source: first, reference: first, plate: paintOf(first, shot, 0) };
      for (let index = 1; index < 3; index++) {
        const source = frameOf(shot, index);
        const painted = paintOf(source, shot, index);
        const { cut, ...made } = steadyFrame(source, painted, state);
        if (cut) cuts++;
        else expect(made).toEqual({ source, ...plainSteady(source, painted, state) });
        state = made;
      }
    }),
    { numRuns: 25 },
  );
  expect(cuts).toBeLessThan(25);
});

test('a warped row is what each of its samples is by itself, within the picture and far beyond its edges', () => {
  // As fine as a flow is between pixels.
  const move = fc.oneof(
    whole,
    fc.integer({ min: -40 * 2 ** 18, max: 40 * 2 ** 18 }).map((n) => n / 2 ** 18),
  );
  const moves = fc.array(move, { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(film, moves, moves, fc.nat(), (shot, dx, dy, at) => {
      const source = frameOf(shot, 0);
      const { width, height, channels } = source;
      const block = 8;
      const [columns, rows] = [Math.ceil(width / block), Math.ceil(height / block)];
      const over = (values: readonly number[]): Float32Array =>
        Float32Array.from({ length: columns * rows }, (_, i) => values[i % values.length]!);
      const nothing = new Float32Array(columns * rows);
      const flow = { block, columns, rows, dx: over(dx), dy: over(dy), left: nothing, contrast: nothing };
      const y = at % height;
      const row = new Float32Array(width * channels);
      warpRow(source, flow, y, row);
      const expected = new Float32Array(width * channels);
      for (let x = 0; x < width; x++) {
        const of = Math.floor(y / block) * columns + Math.floor(x / block);
        const to = expected.subarray(x * channels, (x + 1) * channels);
        warpSample(source, x + flow.dx[of]!, y + flow.dy[of]!, to);
      }
      expect(row).toEqual(expected);
    }),
  );
});
