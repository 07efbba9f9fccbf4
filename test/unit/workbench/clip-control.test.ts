import { createStore } from '../../../src/panel/store/create-store.js';
import { createClipControl } from '../../../src/workbench/clip/clip-control.js';
import { INITIAL_CLIP, isClip, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import { INITIAL_BENCH, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { clipFacts } from '../../fakes/workbench/clip-facts.js';

const opened = { id: '1', name: 'bg', width: 10, height: 10 };

function setUp(isOpen = true) {
  const store = createStore(reduceBench, INITIAL_BENCH);
  if (isOpen) store.dispatch({ type: 'opened', opened });
  const clip = createStore(reduceClip, INITIAL_CLIP);
  const control = createClipControl({
    ...{ store, clip },
    ask: () => Promise.reject(new Error('nothing is asked')),
    saveFrames: () => Promise.resolve(false),
  });
  return { store, clip, control };
}

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, blob: new Blob([path]) }));

test('BOOKs are taken in the order of their names, above those before; one chosen again takes its own place', async () => {
  const { clip, control } = setUp();
  const books = (): readonly string[] => clip.getState().books.map(({ path }) => path);
  await control.takeBooks(files('BOOK10.png', 'BOOK2.png'));
  expect(books()).toEqual(['BOOK2.png', 'BOOK10.png']);
  await control.takeBooks(files('BOOK1.png'));
  expect(books()).toEqual(['BOOK2.png', 'BOOK10.png', 'BOOK1.png']);
  const before = clip.getState().books[0]!.blob;
  await control.takeBooks(files('BOOK2.png'));
  expect(books()).toEqual(['BOOK2.png', 'BOOK10.png', 'BOOK1.png']);
  expect(clip.getState().books[0]!.blob).not.toBe(before);
  clip.dispatch({ type: 'bookDropped', path: 'BOOK1.png' });
  expect(books()).toEqual(['BOOK2.png', 'BOOK10.png']);
  clip.dispatch({ type: 'left' });
  expect(books()).toEqual([]);
});

test('neither too many are taken nor any without a background', async () => {
  const many = setUp();
  await many.control.takeBooks(files(...Array.from({ length: 51 }, (_, i) => `BOOK${i}.png`)));
  expect(many.store.getState().error).toMatchObject({ code: 'file-too-large', details: { limit: 50 } });
  const closed = setUp(false);
  await closed.control.takeBooks(files('BOOK.png'));
  expect(closed.store.getState().error).toMatchObject({ code: 'no-background' });
  for (const { clip } of [many, closed]) expect(clip.getState().books).toEqual([]);
});

test('one frame is a clip where something lies over the document', async () => {
  const { clip, control } = setUp();
  clip.dispatch({ type: 'timed', facts: clipFacts({}), problem: null });
  expect(isClip(clip.getState())).toBe(false);
  await control.takeBooks(files('BOOK.png'));
  expect(isClip(clip.getState())).toBe(true);
});
