import { inStrips } from '../../../src/paint/in-strips.js';

const live = new AbortController().signal;

test('every row once, from the top, in strips of half a megapixel', async () => {
  const seen: (readonly [number, number])[] = [];
  const told: (readonly [number, number])[] = [];
  const onStrip = (done: number, total: number): void => void told.push([done, total]);
  await inStrips(live, { pixels: 7680 * 200, rows: 200, onStrip }, (top, bottom) => seen.push([top, bottom]));
  expect(seen).toEqual([
    [0, 68],
    [68, 136],
    [136, 200],
  ]);
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('rows longer than a strip come one by one', async () => {
  let most = 0;
  await inStrips(live, { pixels: 3e6, rows: 3 }, (top, bottom) => (most = Math.max(most, bottom - top)));
  expect(most).toBe(1);
});

test('a cancel that arrives as an event gets through between two strips', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 0);
  let strips = 0;
  const running = inStrips(stop.signal, { pixels: 1e9, rows: 1000 }, () => strips++);
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(strips).toBeLessThan(1000);
});

test('a cancel during the last strip counts too', async () => {
  const stop = new AbortController();
  const running = inStrips(stop.signal, { pixels: 1, rows: 1 }, () => stop.abort());
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});
