import type { Pixels } from '../../../../src/raster/pixels.js';
import { steadyFrame, type SteadyState } from '../../../../src/raster/steady/steady-frame.js';
import { picture, random } from './moving-pictures.js';

/** Paint that boils: each frame a little different everywhere, as networks do that look at the whole picture. */
function boiling(source: Pixels, seed: number): Pixels {
  const next = random(seed);
  return {
    ...source,
    data: Uint8Array.from(source.data, (value) => Math.min(255, Math.max(0, value + 16 * next() - 8))),
  };
}

const first = (source: Pixels, plate: Pixels): SteadyState => ({ source, reference: source, plate });

test('where the camera and the world stand still the plate stays to the bit, noise and boiling paint or not', () => {
  let state = first(picture({ noise: 5, seed: 1 }), boiling(picture({}), 1));
  const plate = state.plate;
  for (let frame = 2; frame < 6; frame++) {
    const source = picture({ noise: 5, seed: frame });
    const next = steadyFrame(source, boiling(source, frame), state);
    expect(next.still).toBeGreaterThan(0.99);
    let same = 0;
    for (let i = 0; i < plate.data.length; i++) if (next.plate.data[i] === plate.data[i]) same++;
    expect(same / plate.data.length).toBeGreaterThan(0.98);
    state = next;
  }
});

test('without noise all of it stays to the bit', () => {
  const source = picture({});
  const state = first(source, boiling(source, 1));
  const { plate } = steadyFrame(source, boiling(source, 2), state);
  expect(Buffer.compare(plate.data as Uint8Array, state.plate.data as Uint8Array)).toBe(0);
});

test('what passes is painted anew, what it does not touch stays to the bit', () => {
  const before = picture({ width: 160, box: [10, 20, 20] });
  const after = picture({ width: 160, box: [60, 20, 20] });
  const plate = boiling(before, 1);
  const painted = boiling(after, 2);
  const next = steadyFrame(after, painted, first(before, plate));
  const at = ({ data, width }: Pixels, x: number, y: number): readonly number[] => [
    ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
  ];
  expect(at(next.plate, 130, 50)).toEqual(at(plate, 130, 50));
  // Where the box was, the ground shows for the first time; where it is now, it is the box.
  at(next.plate, 20, 30).forEach((value, c) =>
    expect(Math.abs(value - at(painted, 20, 30)[c]!)).toBeLessThanOrEqual(8),
  );
  at(next.plate, 70, 30).forEach((value, c) =>
    expect(Math.abs(value - at(after, 70, 30)[c]!)).toBeLessThanOrEqual(16),
  );
});

test('in a pan the paint goes along: the flicker is at most half of what was painted', () => {
  let state = first(picture({ width: 160 }), boiling(picture({ width: 160 }), 1));
  for (let frame = 1; frame < 5; frame++) {
    const source = picture({ width: 160, x: 3 * frame });
    const next = steadyFrame(source, boiling(source, frame + 1), state);
    expect(next.flicker!.steadied).toBeLessThan(next.flicker!.painted / 2);
    state = next;
  }
});

test('in a pan over soft forms nothing is left standing', () => {
  const soft = (x: number): Pixels => {
    const source = picture({ width: 160, x });
    const data = Uint8Array.from(source.data, (value, i) =>
      Math.floor(i / 3 / 160) < 32 ? 150 + value / 40 : value,
    );
    return { ...source, data };
  };
  const next = steadyFrame(soft(3), soft(3), first(soft(0), soft(0)));
  expect(next.still).toBeLessThan(0.02);
});

test('a cut is respected: the new picture is as it was painted', () => {
  const source = picture({ x: 4000, y: 777 });
  const painted = boiling(source, 3);
  const next = steadyFrame(source, painted, first(picture({}), picture({})));
  expect([next.cut, next.flicker]).toEqual([true, null]);
  expect(next.plate === painted).toBe(true);
});

test('light that fades by less than is seen in a frame is followed all the same', () => {
  const faded = (steps: number): Pixels => {
    const source = picture({});
    return { ...source, data: Uint8Array.from(source.data, (value) => Math.max(0, value - steps)) };
  };
  let state = first(faded(0), faded(0));
  for (let steps = 1; steps <= 24; steps++) state = steadyFrame(faded(steps), faded(steps), state);
  const now = faded(24).data;
  const off =
    Array.from(state.plate.data).reduce((sum, value, i) => sum + Math.abs(value - now[i]!), 0) / now.length;
  expect(off).toBeLessThan(6);
});
