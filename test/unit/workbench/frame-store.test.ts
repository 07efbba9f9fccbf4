import { FrameStore } from '../../../src/workbench/clip/frame-store.js';

/** Of so many bytes; says when it was given back. */
const picture = (bytes: number, closed: number[] = []) => ({
  width: bytes / 4,
  height: 1,
  close: () => void closed.push(bytes),
});

test('holds no more than it may, and what was wanted last longest', () => {
  const closed: number[] = [];
  const store = new FrameStore<ReturnType<typeof picture>>(100);
  store.keep('a', picture(40, closed));
  store.keep('b', picture(44, closed));
  expect(store.get('a')).not.toBeNull();
  store.keep('c', picture(48, closed));
  expect(closed).toEqual([44]);
  expect(['a', 'b', 'c'].map((key) => store.has(key))).toEqual([true, false, true]);
});

test('one that is larger than all it may hold is held alone; what is on show stays', () => {
  const closed: number[] = [];
  const store = new FrameStore<ReturnType<typeof picture>>(100);
  const shown = picture(60, closed);
  store.keep('shown', shown);
  store.keep('other', picture(20, closed));
  store.keep('large', picture(400, closed), [shown]);
  expect(closed).toEqual([20]);
  expect([store.has('shown'), store.has('large')]).toEqual([true, true]);
  store.clear();
  expect(closed).toEqual([20, 60, 400]);
});

test('a picture that comes again takes the place of the first', () => {
  const closed: number[] = [];
  const store = new FrameStore<ReturnType<typeof picture>>(100);
  store.keep('a', picture(80, closed));
  store.keep('a', picture(84, closed));
  expect(closed).toEqual([80]);
  store.keep('b', picture(16, closed));
  expect(closed).toEqual([80]);
});
