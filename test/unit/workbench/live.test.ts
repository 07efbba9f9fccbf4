import { intersectRects, isEmptyRect, type Rect, rect, uniteRects } from '../../../src/geometry/rect.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { createStore } from '../../../src/panel/store/create-store.js';
import { initialState } from '../../../src/panel/store/initial-state.js';
import { reducePanel } from '../../../src/panel/store/reduce-panel.js';
import type { LivePicture, LiveRequest, WorkbenchCalls } from '../../../src/workbench/calls.js';
import { INITIAL_CLIP, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import type { Ask } from '../../../src/workbench/link/create-caller.js';
import { INITIAL_BENCH, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { followLive } from '../../../src/workbench/page/follow-live.js';
import { laidInto } from '../../../src/workbench/worker/live/laid-into.js';
import { cellsUnder, PaintedCells } from '../../../src/workbench/worker/live/painted-cells.js';
import { clipFacts } from '../../fakes/workbench/clip-facts.js';
import { fakeShot } from '../../fakes/panel/fake-shot.js';
import { fineModel } from '../../fakes/panel/fake-models.js';

const area = rect(0, 0, 10, 10);

function setUp() {
  const asked: { request: LiveRequest; signal: AbortSignal; tell: (picture: LivePicture) => void }[] = [];
  const closed: string[] = [];
  const store = createStore(reduceBench, INITIAL_BENCH);
  const panel = createStore(reducePanel, initialState('en'));
  const ask = ((signal: AbortSignal, _name: string, request: LiveRequest, tell: (p: LivePicture) => void) => {
    asked.push({ request, signal, tell });
    return new Promise(() => undefined);
  }) as Ask<WorkbenchCalls>;
  const clip = createStore(reduceClip, INITIAL_CLIP);
  followLive({ ask, store, panel, clip });
  const picture = (name: string): LivePicture => ({
    bitmap: { close: () => void closed.push(name) } as unknown as ImageBitmap,
    area,
    rough: false,
  });
  const opened = { id: '1', name: 'cut', width: 10, height: 10 };
  const document = { id: '1', name: 'cut', revision: 1 };
  store.dispatch({ type: 'opened', opened });
  store.dispatch({ type: 'viewed', scale: 1, region: area });
  panel.dispatch({ type: 'catalogue-read', catalogue: { models: [fineModel], lights: [] } });
  panel.dispatch({ type: 'document-came', document });
  panel.dispatch({ type: 'shot-read', document: '1', shot: fakeShot(), roles: {} });
  const strength = (value: number): void =>
    panel.dispatch({ type: 'settings-changed', change: { strength: value } });
  return { asked, closed, store, panel, clip, picture, strength };
}

test('nothing is asked for before anything is moved, and the newest wish stops the one before', () => {
  const { asked, store, strength } = setUp();
  expect(asked).toHaveLength(0);
  strength(0.5);
  strength(0.4);
  expect(asked.map(({ request, signal }) => [request.job.strength, signal.aborted])).toEqual([
    [0.5, true],
    [0.4, false],
  ]);
  store.dispatch({ type: 'viewed', scale: 2, region: rect(0, 0, 5, 5) });
  expect(asked.at(-1)!.request.region).toEqual(rect(0, 0, 5, 5));
});

test('the brush is that of the frame where a camera says it is smaller, as soon as that is known', () => {
  const { asked, clip, strength } = setUp();
  strength(0.5);
  clip.dispatch({ type: 'timed', facts: clipFacts({ frames: 2, finer: 1.5 }), problem: null });
  expect(asked.map(({ request: { job }, signal }) => [job.detail, signal.aborted])).toEqual([
    [1, true],
    [1.5, false],
  ]);
});

test('what comes is shown until something better does; what comes too late is not', () => {
  const { asked, closed, store, picture, strength } = setUp();
  strength(0.5);
  const [first] = asked;
  first!.tell(picture('rough'));
  first!.tell(picture('exact'));
  expect(closed).toEqual(['rough']);
  strength(0.4);
  first!.tell(picture('late'));
  expect(closed).toEqual(['rough', 'late']);
  expect(store.getState().picture).not.toBeNull();
  strength(1);
  expect(closed).toEqual(['rough', 'late', 'exact']);
  expect(store.getState().picture).toBeNull();
});

test('painting, switching it off and a new version of the document end it', () => {
  const { asked, store, panel, strength } = setUp();
  strength(0.5);
  panel.dispatch({ type: 'run-started', jobs: 1, at: 0 });
  expect(asked.at(-1)!.signal.aborted).toBe(true);
  const steps = { undo: 'P', redo: null, version: 2, looks: [] };
  store.dispatch({ type: 'painted', steps, plate: 'P' });
  panel.dispatch({ type: 'run-finished', outcome: { plates: [], undoName: null }, at: 1 });
  expect(asked).toHaveLength(1);
  strength(0.4);
  expect(asked).toHaveLength(2);
  store.dispatch({ type: 'live', live: false });
  expect(asked.at(-1)!.signal.aborted).toBe(true);
});

const grey = (width: number, height: number, channels: 1 | 4, value: (i: number) => number): Pixels => ({
  width,
  height,
  channels,
  depth: 8,
  data: Uint8Array.from({ length: width * height * channels }, (_, i) => value(i)),
});

/** The picture's own columns and rows as its samples. */
const cellPicture = ({ left, top, right, bottom }: Rect): Pixels =>
  grey(right - left, bottom - top, 1, (i) => {
    const [x, y] = [left + (i % (right - left)), top + Math.floor(i / (right - left))];
    return (x + 7 * y) % 251;
  });

test('cells of one grid cover a part and no more; it is found where all of them are', () => {
  const size = { width: 1000, height: 700 };
  const part = rect(400, 300, 960, 640);
  const cells = cellsUnder(part, size);
  expect(uniteRects(cells)).toEqual(rect(0, 0, 1000, 700));
  expect(cells.every((cell) => !isEmptyRect(intersectRects(cell, part)))).toBe(true);
  expect(cellsUnder(rect(0, 0, 1, 1), size)).toEqual([cells[0]]);
  const painted = new PaintedCells();
  for (const cell of cells) {
    expect(painted.find('gouache', part, cells)).toBeNull();
    painted.keep('gouache', cell, cellPicture(cell));
  }
  expect(painted.find('gouache', part, cells)).toEqual(cellPicture(part));
  expect(painted.find('poster', part, cells)).toBeNull();
});

test('so many cells are kept, and what was not used for the longest time goes first', () => {
  const painted = new PaintedCells();
  const cell = rect(0, 0, 400, 400);
  const keep = (name: string): void =>
    painted.keep(
      name,
      cell,
      grey(400, 400, 4, () => 0),
    );
  keep('used');
  keep('unused');
  for (let i = 0; i < 60; i++) {
    keep(String(i));
    expect(painted.find('used', cell, [cell])).not.toBeNull();
  }
  expect(painted.has('unused', cell)).toBe(false);
});

test('what lies over the background lies over the painting, edges in between', () => {
  const shown = grey(2, 1, 4, () => 200);
  const matte = grey(2, 1, 1, (i) => [51, 255][i]!);
  const painted = grey(2, 1, 4, () => 100);
  expect([...laidInto({ shown, matte }, painted).data]).toEqual([180, 180, 180, 180, 100, 100, 100, 100]);
});
