import { createStore } from '../../../src/panel/store/create-store.js';
import { INITIAL_CLIP, isClip, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import { playClip } from '../../../src/workbench/clip/play-clip.js';
import { timeCode } from '../../../src/workbench/clip/time-code.js';
import { clipFacts } from '../../fakes/workbench/clip-facts.js';

const facts = (frames: number) => clipFacts({ frames });

/** A clip of ten frames at 10 a second, whose ticks and ready frames are the test's. */
function setUp(ready: Set<number>) {
  const clip = createStore(reduceClip, { ...INITIAL_CLIP, rate: 10, facts: facts(10) });
  let tick: ((now: number) => void) | null = null;
  playClip({ clip, isReady: (frame) => ready.has(frame), nextTick: (next) => (tick = next) });
  const at = (now: number): number => {
    const due = tick!;
    tick = null;
    due(now);
    return clip.getState().frame;
  };
  return { clip, at, isTicking: () => tick !== null };
}

const all = new Set(Array.from({ length: 10 }, (_, i) => i));

test('frames come at their time, those too late are passed over, and the end is followed by the beginning', () => {
  const { clip, at } = setUp(all);
  clip.dispatch({ type: 'played', playing: true });
  expect([0, 90, 110, 199, 210, 690].map((now) => at(now))).toEqual([0, 0, 1, 1, 2, 6]);
  expect(at(1090)).toBe(0);
});

test('a frame that is not ready is waited for, and the time it took does not count', () => {
  const ready = new Set([0, 1]);
  const { clip, at } = setUp(ready);
  clip.dispatch({ type: 'played', playing: true });
  expect([0, 110, 400, 900].map((now) => at(now))).toEqual([0, 1, 1, 1]);
  for (const frame of [2, 3, 4, 5, 6, 7, 8, 9]) ready.add(frame);
  expect([910, 930, 1011].map((now) => at(now))).toEqual([2, 2, 3]);
});

test('what passed while the page was hidden is one frame', () => {
  const { clip, at } = setUp(all);
  clip.dispatch({ type: 'played', playing: true });
  expect([0, 5000, 5010, 5101].map((now) => at(now))).toEqual([0, 1, 1, 2]);
});

test('a pause ends the ticks, and somewhere sought is where it goes on', () => {
  const { clip, at, isTicking } = setUp(all);
  clip.dispatch({ type: 'played', playing: true });
  at(0);
  clip.dispatch({ type: 'sought', frame: 7 });
  expect([10, 111].map((now) => at(now))).toEqual([7, 8]);
  clip.dispatch({ type: 'played', playing: false });
  at(300);
  expect(isTicking()).toBe(false);
  expect(clip.getState().frame).toBe(8);
});

test('only what has several frames is a clip, and only a clip can be played', () => {
  const one = reduceClip(INITIAL_CLIP, { type: 'timed', facts: facts(1), problem: null });
  expect(isClip(one)).toBe(false);
  expect(reduceClip(one, { type: 'played', playing: true }).playing).toBe(false);
  const two = reduceClip(one, { type: 'timed', facts: facts(2), problem: null });
  expect(isClip(two)).toBe(true);
  expect(reduceClip(two, { type: 'sought', frame: 99 }).frame).toBe(1);
  expect(reduceClip(two, { type: 'sought', frame: -3 }).frame).toBe(0);
  const sought = reduceClip(two, { type: 'sought', frame: 1 });
  expect(reduceClip(sought, { type: 'timed', facts: facts(1), problem: null })).toMatchObject({
    frame: 0,
    visible: false,
  });
});

test.each([
  [0, 24, '0+01'],
  [23, 24, '0+24'],
  [24, 24, '1+01'],
  [24, 23.976, '1+01'],
  [59, 29.97, '1+30'],
  [11, 12, '0+12'],
])('frame %i at %f a second stands at %s', (frame, rate, expected) => {
  expect(timeCode(frame, rate)).toBe(expected);
});
