import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { PaintRun } from '../../../src/panel/services/paint-run.js';
import { createStore } from '../../../src/panel/store/create-store.js';
import { initialState } from '../../../src/panel/store/initial-state.js';
import { reducePanel } from '../../../src/panel/store/reduce-panel.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import type { WorkbenchCalls } from '../../../src/workbench/calls.js';
import { INITIAL_CLIP, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import type { FootageRequest, PaintedFrame } from '../../../src/workbench/clip/footage-calls.js';
import { createFootageControl } from '../../../src/workbench/clip/footage-control.js';
import { footageFrom } from '../../../src/workbench/clip/footage-from.js';
import { platesAt } from '../../../src/workbench/clip/plates-at.js';
import { platesLeft } from '../../../src/workbench/clip/plates-left.js';
import { returnPlates } from '../../../src/workbench/clip/return-plates.js';
import type { SavedFile } from '../../../src/workbench/files/saved-file.js';
import type { Ask } from '../../../src/workbench/link/create-caller.js';
import { INITIAL_BENCH, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { DocumentRecord } from '../../../src/workbench/page/document-record.js';
import { wouldLose } from '../../../src/workbench/page/would-lose.js';
import { FootagePlates } from '../../../src/workbench/worker/clip/footage-plates.js';
import { clipFacts } from '../../fakes/workbench/clip-facts.js';

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, blob: new Blob([path]) }));
const opened = { id: '1', name: 'BG', width: 10, height: 10 };
const steps = (version: number) => ({ undo: 'P', redo: null, version, looks: [] });
const gone = new HaikeiError('driver-failed', { driver: 'Web Worker', reason: 'out of memory' });
const report = { painted: 2, steadied: 1, still: 0.5, cuts: [] };
const run: PaintRun = { document: '1', jobs: [{ ...DEFAULT_PAINT_JOB, strength: 0.7 }] };

type Paint = (
  signal: AbortSignal,
  request: FootageRequest,
  tell: (frame: PaintedFrame) => void,
) => Promise<unknown>;

/** Five frames whose first one is painted as version 2, and a worker of the test. */
function setUp(paint: Paint) {
  const store = createStore(reduceBench, { ...INITIAL_BENCH, opened, steps: steps(2), savedVersion: 2 });
  const panel = createStore(reducePanel, initialState('en'));
  const clip = createStore(reduceClip, INITIAL_CLIP);
  const frames = files('BG/1.png', 'BG/2.png', 'BG/3.png', 'BG/4.png', 'BG/5.png');
  clip.dispatch({ type: 'footage', footage: footageFrom(frames) });
  clip.dispatch({ type: 'timed', facts: clipFacts({ frames: 5 }), problem: null });
  const asked: (readonly [string, FootageRequest])[] = [];
  const ask = ((signal: AbortSignal, name: string, input: FootageRequest, tell: never) => {
    asked.push([name, input]);
    return name === 'footage' ? paint(signal, input, tell) : Promise.resolve();
  }) as unknown as Ask<WorkbenchCalls>;
  const record = new DocumentRecord({ name: 'BG', blob: new Blob() });
  record.painted(run, 2);
  const keeper = { losses: 0, record, settled: () => Promise.resolve() };
  const saved: string[] = [];
  const saveFrames = async (name: string, all: AsyncIterable<SavedFile>): Promise<boolean> => {
    for await (const file of all) saved.push(`${name}/${file.name}: ${await file.blob.text()}`);
    return true;
  };
  const control = createFootageControl({ ask, store, clip, panel, keeper, saveFrames, now: () => 0 });
  const footage = () => clip.getState().footage!;
  return { store, clip, keeper, control, asked, saved, ask, footage };
}

/** A worker that paints what a set lacks, each frame with its number. */
const painting =
  (stopAfter = Infinity, error: Error = gone): Paint =>
  async (_signal, { set, frames }, tell) => {
    const total = Math.ceil(frames / set.step);
    for (let n = set.plates.length + 1; n <= total; n++) {
      if (n > stopAfter) throw error;
      await Promise.resolve();
      tell({ plate: new Blob([`plate ${n}`]), reference: new Blob([`state ${n}`]) });
    }
    return report;
  };

const textsOf = (blobs: readonly Blob[]): Promise<readonly string[]> =>
  Promise.all(blobs.map((blob) => blob.text()));

test('all frames are painted with the look of the document, and written', async () => {
  const { control, asked, footage, store, clip, saved } = setUp(painting());
  expect([platesLeft(clip.getState(), 2), wouldLose(store.getState(), clip.getState())]).toEqual([5, false]);
  await control.paint();
  expect(asked[0]![1]).toMatchObject({ document: '1', frames: 5, job: { strength: 0.7 } });
  const set = footage().sets.get(2)!;
  expect(set.plates).toHaveLength(5);
  expect([footage().painting, footage().reports.get(set.id)]).toEqual([null, report]);
  expect(platesLeft(clip.getState(), 2)).toBe(0);
  expect([2, 1].map((version) => platesAt(clip.getState(), version, 4))).toEqual([
    { plates: set.id, painted: true },
    { plates: 0, painted: false },
  ]);
  expect(wouldLose(store.getState(), clip.getState())).toBe(true);
  await control.savePlates();
  expect(wouldLose(store.getState(), clip.getState())).toBe(false);
  expect(saved.slice(0, 2)).toEqual([
    'BG-plates/plate_0001.png: plate 1',
    'BG-plates/plate_0002.png: plate 2',
  ]);
});

test('what was painted before a failure is gone on with, in another way it is begun anew', async () => {
  const { control, asked, footage, clip, store } = setUp(
    painting(2, new HaikeiError('internal', { reason: 'x' })),
  );
  await control.paint();
  expect(store.getState().error).toMatchObject({ code: 'internal' });
  expect([footage().sets.get(2)!.plates.length, platesLeft(clip.getState(), 2)]).toEqual([2, 3]);
  await control.paint();
  expect(asked[1]![1].set.id).toBe(asked[0]![1].set.id);
  expect(await textsOf(asked[1]![1].set.plates)).toEqual(['plate 1', 'plate 2']);
  clip.dispatch({ type: 'filmed', action: { what: 'way', way: { step: 2, steady: true } } });
  expect(platesLeft(clip.getState(), 2)).toBe(3);
  await control.paint();
  expect(asked[2]![1].set).toMatchObject({ step: 2, plates: [] });
  expect(asked[2]![1].set.id).not.toBe(asked[0]![1].set.id);
  expect(platesAt(clip.getState(), 2, 3)).toEqual({ plates: asked[2]![1].set.id, painted: true });
  expect(platesAt(clip.getState(), 2, 4)).toMatchObject({ painted: false });
});

test('a worker that is lost is followed by one that paints the rest in small tiles', async () => {
  let lives = 0;
  const work = setUp(async (signal, request, tell) => {
    lives += 1;
    if (lives > 1) return painting()(signal, request, tell);
    await painting(3)(signal, request, tell).catch(() => undefined);
    work.keeper.losses += 1;
    // The document comes back as another one, its versions counted anew.
    await returnPlates(work)('2', 2, 7);
    work.store.dispatch({
      type: 'reopened',
      opened: { ...opened, id: '2' },
      steps: steps(7),
      reason: 'out of memory',
      missing: 0,
    });
    throw gone;
  });
  await work.control.paint();
  const set = work.footage().sets.get(7)!;
  expect(await textsOf(set.plates)).toEqual([1, 2, 3, 4, 5].map((n) => `plate ${n}`));
  expect(work.asked.map(([name, { document }]) => [name, document])).toEqual([
    ['footage', '1'],
    ['layPlates', '2'],
    ['footage', '2'],
  ]);
  expect(work.asked[2]![1].job.tile).toBe(256);
  expect([...work.footage().sets.keys(), work.store.getState().error]).toEqual([7, null]);
});

test('where the document came back without its paintings, no plates are kept, and the loss is told', async () => {
  const work = setUp(async (signal, request, tell) => {
    await painting(3)(signal, request, tell).catch(() => undefined);
    work.keeper.losses += 1;
    await returnPlates(work)('2', null, 1);
    throw gone;
  });
  await work.control.paint();
  expect([work.footage().sets.size, work.asked.length]).toEqual([0, 1]);
  expect(work.store.getState().error).toMatchObject({ code: 'driver-failed' });
});

test('a stop is no failure; three looks keep their plates', async () => {
  const { control, footage, store, asked } = setUp(async (signal, request, tell) => {
    await painting(1)(signal, request, tell).catch(() => undefined);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve());
    });
    throw new HaikeiError('cancelled', {});
  });
  for (const version of [2, 3, 4, 5]) {
    store.dispatch({ type: 'stepped', steps: steps(version) });
    const painted = control.paint();
    await control.paint();
    control.stop();
    await painted;
  }
  expect([...footage().sets.keys()]).toEqual([3, 4, 5]);
  expect([asked.length, store.getState().error]).toEqual([4, null]);
});

test('the worker keeps the plates that the page keeps, whatever is painted again in another way', async () => {
  const worker = new FootagePlates();
  const { control, footage, store, clip } = setUp(async (signal, request, tell) => {
    worker.begin(request.version, request.set);
    await painting()(signal, request, (frame) => {
      worker.add(request.set.id, frame);
      tell(frame);
    });
    return report;
  });
  for (const [version, step] of [
    [2, 1],
    [3, 1],
    [4, 1],
    [3, 2],
    [3, 3],
    [5, 3],
  ] as const) {
    store.dispatch({ type: 'stepped', steps: steps(version) });
    clip.dispatch({ type: 'filmed', action: { what: 'way', way: { step, steady: true } } });
    await control.paint();
    for (const set of footage().sets.values()) expect(worker.find(set.id)).toEqual(set);
  }
  expect([...footage().sets.keys()]).toEqual([4, 3, 5]);
  expect(worker.find(0)).toBeNull();
  expect(() => worker.find(1)).toThrow(expect.objectContaining({ code: 'document-changed' }) as Error);
});

test.each([
  ['gaps', ['BG/1.png', 'BG/3.png'], 'numbering-broken'],
  ['two sequences', ['BG/a_1.png', 'BG/b_1.png'], 'numbering-broken'],
  ['a name without a number', ['BG/sky.png'], 'numbering-broken'],
  ['no pictures', ['BG/notes.txt'], 'file-unreadable'],
  ['nothing', [], 'file-unreadable'],
  ['what is not read', ['BG/1.webp'], 'format-unknown'],
  ['too many', Array.from({ length: 10_001 }, (_, i) => `BG/${i}.png`), 'file-too-large'],
])('a folder of footage with %s is refused', (_name, paths, code) => {
  expect(() => footageFrom(files(...paths))).toThrow(expect.objectContaining({ code }) as Error);
});

test('frames are in the order of their numbers, called as their folder', () => {
  const { name, files: frames } = footageFrom(
    files('BG/f_10.png', 'BG/f_9.png', 'BG/.f_8.png', 'BG/notes.txt'),
  );
  expect([name, ...frames.map(({ path }) => path)]).toEqual(['BG', 'BG/f_9.png', 'BG/f_10.png']);
  expect(footageFrom(files('f_1.png', 'f_2.png')).name).toBe('f_1');
});
