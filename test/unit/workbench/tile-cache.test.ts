import { TileCache } from '../../../src/workbench/view/tile-cache.js';
import type { TileRequest } from '../../../src/workbench/view/tile-request.js';

const request = (column: number): TileRequest => ({
  document: '1',
  version: 1,
  level: 0,
  column,
  row: 0,
  rough: false,
});

interface FakeTile {
  readonly column: number;
  isClosed: boolean;
  close(): void;
}

function setUp() {
  const asked: number[] = [];
  const answers = new Map<number, (tile: FakeTile | null) => void>();
  const made: FakeTile[] = [];
  let came = 0;
  const cache = new TileCache<FakeTile>(
    ({ column }) => {
      asked.push(column);
      return new Promise((resolve, reject) => {
        answers.set(column, (tile) => (tile ? resolve(tile) : reject(new Error('no tile'))));
      });
    },
    () => (came += 1),
  );
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  async function answer(column: number, isThere = true): Promise<void> {
    const tile: FakeTile = { column, isClosed: false, close: () => void (tile.isClosed = true) };
    if (isThere) made.push(tile);
    answers.get(column)?.(isThere ? tile : null);
    await settle();
  }
  return { cache, asked, made, answer, came: () => came };
}

test('three at a time, the most urgent first, none twice', async () => {
  const { cache, asked, answer, came } = setUp();
  cache.want([0, 1, 2, 3, 4].map(request));
  expect(asked).toEqual([0, 1, 2]);
  await answer(1);
  expect(asked).toEqual([0, 1, 2, 3]);
  expect(came()).toBe(1);
  cache.want([1, 2, 9].map(request));
  await answer(0);
  expect(asked).toEqual([0, 1, 2, 3, 9]);
  expect(cache.get(request(1))?.column).toBe(1);
  expect(cache.get(request(4))).toBeNull();
});

test('rough ones do not wait behind others', () => {
  const { cache, asked } = setUp();
  cache.want([0, 1, 2, 3].map(request));
  cache.want([0, 1, 2, 3].map(request).concat({ ...request(7), rough: true }));
  expect(asked).toEqual([0, 1, 2, 7]);
});

test('a tile that cannot be had is not asked for again and again', async () => {
  const { cache, asked, answer } = setUp();
  cache.want([request(0)]);
  await answer(0, false);
  expect(asked).toEqual([0]);
  cache.want([request(0)]);
  expect(asked).toEqual([0, 0]);
});

test('only so many are kept, those that were looked at last; what goes is closed', async () => {
  const { cache, made, answer } = setUp();
  for (let i = 0; i < 160; i++) {
    cache.want([request(i)]);
    await answer(i);
  }
  cache.get(request(0));
  cache.want([request(160)]);
  await answer(160);
  expect(made.filter(({ isClosed }) => isClosed).map(({ column }) => column)).toEqual([1]);
  cache.clear();
  expect(made.every(({ isClosed }) => isClosed)).toBe(true);
});
