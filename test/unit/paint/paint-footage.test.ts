import type { Pixels } from '../../../src/raster/pixels.js';
import { paintFootage } from '../../../src/paint/footage/paint-footage.js';
import type { FootageStore } from '../../../src/paint/footage/footage-store.js';

const { signal } = new AbortController();

const frame = (value: number): Pixels => ({
  ...{ width: 20, height: 20, channels: 3, depth: 8 },
  data: new Uint8Array(20 * 20 * 3).fill(value),
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A film of grey frames whose writing takes its time; what happens is noted. */
function stage(count: number, write: (index: number) => Promise<void> = nextTurn) {
  const events: string[] = [];
  const store: FootageStore = {
    finished: () => 0,
    resume: () => Promise.resolve(null),
    close: (index) => Promise.resolve(void events.push(`close ${index}`)),
    async write(_, index) {
      events.push(`write ${index}`);
      await write(index);
      events.push(`written ${index}`);
    },
  };
  const frames = {
    count,
    read: (_: AbortSignal, index: number) => Promise.resolve(frame(10 * index)),
    close: () => Promise.resolve(),
  };
  const painter = {
    paint: (_: AbortSignal, { pixels }: { readonly pixels: Pixels }) => {
      events.push(`paint ${pixels.data[0]! / 10}`);
      return Promise.resolve(pixels);
    },
    release: () => Promise.resolve(void events.push('release')),
  };
  const run = paintFootage(
    signal,
    { frames, store, steady: true, profile: null, onFrame: () => undefined },
    painter,
  );
  return { run, events };
}

test('a frame is written while the next is painted, one after the other, and all are when it is over', async () => {
  const { run, events } = stage(3);
  await run;
  expect(events).toEqual([
    ...['paint 0', 'write 0', 'paint 1', 'written 0', 'write 1', 'paint 2', 'written 1', 'write 2'],
    ...['written 2', 'close 2', 'release'],
  ]);
});

test('where a frame cannot be written nothing is written after it, and what was wrong is told', async () => {
  const { run, events } = stage(4, (index) =>
    index === 1 ? Promise.reject(new Error('no room')) : Promise.resolve(),
  );
  await expect(run).rejects.toThrow('no room');
  expect(events.filter((event) => event.startsWith('writ'))).toEqual(['write 0', 'written 0', 'write 1']);
  expect(events.at(-1)).toBe('release');
});
