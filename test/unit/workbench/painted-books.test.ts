import { createStore } from '../../../src/panel/store/create-store.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import type { BenchRun } from '../../../src/workbench/bench-run.js';
import { INITIAL_CLIP, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import { withPaintedBooks } from '../../../src/workbench/clip/painted-books.js';
import { INITIAL_BENCH, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { withSmallerTiles } from '../../../src/workbench/page/smaller-tiles.js';
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';
import { clipFacts } from '../../fakes/workbench/clip-facts.js';

const live = new AbortController().signal;
const run = { document: '1', jobs: [DEFAULT_PAINT_JOB] };
const book = (id: number) => ({ id, path: `BOOK${id}.png`, blob: new Blob([String(id)]) });
const measure = { width: 32, height: 18 };

function setUp() {
  const runs: BenchRun[] = [];
  const store = createStore(reduceBench, INITIAL_BENCH);
  const clip = createStore(reduceClip, INITIAL_CLIP);
  let fails = false;
  const { services } = new FakePanel({
    paint(_signal, asked) {
      runs.push(asked);
      const steps = { undo: null, redo: null, version: runs.length + 1, looks: [] };
      if (fails) return Promise.reject(new Error('the test stops it'));
      store.dispatch({ type: 'painted', steps, plate: 'P' });
      return Promise.resolve({ plates: [], undoName: null });
    },
  });
  const painting = withPaintedBooks(services, { store, clip });
  const timed = (): void => clip.dispatch({ type: 'timed', facts: clipFacts({ measure }), problem: null });
  const paint = () => painting.paint(live, run, () => undefined);
  return { runs, store, clip, timed, paint, fail: () => (fails = true) };
}

test('BOOKs go along with a run where that is wished and they lie over something, and are known by version', async () => {
  const { runs, store, clip, timed, paint } = setUp();
  clip.dispatch({ type: 'books', books: [book(1)] });
  timed();
  await paint();
  clip.dispatch({ type: 'paintBooks', paintBooks: true });
  clip.dispatch({ type: 'timing' });
  const painting = paint();
  clip.dispatch({ type: 'books', books: [book(2)] });
  timed();
  await painting;
  clip.dispatch({ type: 'timed', facts: null, problem: null });
  await paint();
  expect(runs.map(({ books }) => books?.files.map(({ id }) => id))).toEqual([undefined, [1, 2], undefined]);
  expect(runs[1]!.books).toMatchObject({ job: DEFAULT_PAINT_JOB, frame: measure });
  expect(store.getState().paintedBooks).toEqual({ 2: [], 3: [1, 2], 4: [] });
});

test('a run that fails leaves it unsaid that BOOKs were painted', async () => {
  const { store, clip, timed, paint, fail } = setUp();
  clip.dispatch({ type: 'books', books: [book(1)] });
  clip.dispatch({ type: 'paintBooks', paintBooks: true });
  timed();
  fail();
  await expect(paint()).rejects.toThrow('the test stops it');
  expect(store.getState().paintedBooks).toEqual({});
});

test('what is known of a version is known of it in a new worker, where its number is another', () => {
  const { store } = setUp();
  const steps = (version: number) => ({ undo: null, redo: null, version, looks: [] });
  store.dispatch({ type: 'opened', opened: { id: '1', name: 'cut', width: 9, height: 9 } });
  store.dispatch({ type: 'painted', steps: steps(4), plate: 'P' });
  store.dispatch({ type: 'booksPainted', books: [3] });
  store.dispatch({ type: 'brushed', brush: { finer: 2, light: null } });
  const opened = { id: '2', name: 'cut', width: 9, height: 9 };
  store.dispatch({ type: 'reopened', opened, steps: steps(2), reason: 'lost', missing: 0 });
  expect(store.getState()).toMatchObject({ paintedBooks: { 2: [3] }, brushes: { 2: { finer: 2 } } });
  store.dispatch({ type: 'reopened', opened, steps: steps(1), reason: 'lost', missing: 1 });
  expect(store.getState()).toMatchObject({ paintedBooks: {}, brushes: {} });
});

test('small tiles are those of the BOOKs, too', () => {
  const books = { job: DEFAULT_PAINT_JOB, frame: measure, files: [book(1)] };
  expect(withSmallerTiles({ ...run, books }).books).toMatchObject({ job: { tile: 256 }, files: [{ id: 1 }] });
  expect(withSmallerTiles(run)).not.toHaveProperty('books');
});
