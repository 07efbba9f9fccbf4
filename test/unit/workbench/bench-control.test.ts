import { initialState } from '../../../src/panel/store/initial-state.js';
import { INITIAL_CLIP, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import { createStore } from '../../../src/panel/store/create-store.js';
import { reducePanel } from '../../../src/panel/store/reduce-panel.js';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { SavedFile } from '../../../src/workbench/files/saved-file.js';
import type { WorkbenchCalls } from '../../../src/workbench/calls.js';
import type { Ask } from '../../../src/workbench/link/create-caller.js';
import { createBenchControl } from '../../../src/workbench/page/bench-control.js';
import { INITIAL_BENCH, isUnsaved, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { DocumentKeeper } from '../../../src/workbench/page/document-keeper.js';
import { RoleMemory } from '../../../src/workbench/page/role-memory.js';
import { PageFeed } from '../../../src/workbench/page/document-feed.js';

const file = { name: 'cut.psd', blob: new Blob(['x']) };

/** A control over answers of the test; what is asked is written down. */
function setUp(answers: Readonly<Record<string, () => unknown>>, will = { save: true, lose: true }) {
  const asked: string[] = [];
  const saved: SavedFile[] = [];
  const store = createStore(reduceBench, INITIAL_BENCH);
  const panel = createStore(reducePanel, initialState('en'));
  const feed = new PageFeed();
  const told: (string | null)[] = [];
  feed.subscribe((document) => told.push(document?.name ?? null));
  const ask: Ask<WorkbenchCalls> = (_signal, name) => {
    asked.push(name);
    return Promise.resolve().then(() => answers[name]?.() as never);
  };
  const clip = createStore(reduceClip, INITIAL_CLIP);
  const returned = (): Promise<void> => Promise.resolve();
  const memory = new RoleMemory({ read: () => null, write: () => undefined });
  const keeper = new DocumentKeeper({ ask, feed, store, greet: () => undefined, memory, returned });
  const control = createBenchControl({
    ask,
    feed,
    keeper,
    store,
    panel,
    clip,
    save: (one) => {
      if (will.save) saved.push(one);
      return Promise.resolve(will.save);
    },
    confirmLoss: () => will.lose,
  });
  return { control, clip, store, panel, asked, saved, told };
}

const open = (): unknown => ({ id: '1', name: 'cut', width: 10, height: 10 });
const steps = { undo: 'P', redo: null, version: 2, looks: [] };

test('a file is opened, told to the panel, and saved under its name', async () => {
  const { control, store, told, saved } = setUp({
    open,
    file: () => ({ blob: file.blob, extension: 'psb' }),
  });
  await control.open(file);
  expect(told).toEqual([null, 'cut']);
  store.dispatch({ type: 'painted', steps, plate: 'P' });
  await control.saveDocument();
  expect(saved.map(({ name }) => name)).toEqual(['cut.psb']);
  expect(isUnsaved(store.getState())).toBe(false);
});

test('a save that the person thought better of leaves the work unsaved', async () => {
  const answers = { open, file: () => ({ blob: file.blob, extension: 'psd' }) };
  const { control, store } = setUp(answers, { save: false, lose: false });
  await control.open(file);
  store.dispatch({ type: 'painted', steps, plate: 'P' });
  await control.saveDocument();
  expect(isUnsaved(store.getState())).toBe(true);
});

test('unsaved work is not given up unasked', async () => {
  const { control, store, asked } = setUp({ open }, { save: true, lose: false });
  await control.open(file);
  store.dispatch({ type: 'painted', steps, plate: 'P' });
  await control.open(file);
  expect(asked).toEqual(['open']);
});

test('what fails is shown, and the document stays open', async () => {
  let works = true;
  const broken = new HaikeiError('no-layers', { width: 1, height: 1 });
  const { control, store } = setUp({
    open: () => {
      if (works) return open();
      throw broken;
    },
  });
  await control.open(file);
  works = false;
  await control.open(file);
  expect(store.getState()).toMatchObject({ error: broken, busy: false, opened: { name: 'cut' } });
});

test('what is asked for while a file is being saved waits for its turn', async () => {
  let isSaved: (value: unknown) => void = () => undefined;
  const file = (): unknown => new Promise((resolve) => (isSaved = resolve));
  const { control, asked } = setUp({ open, file, step: () => steps });
  await control.open({ name: 'cut.psd', blob: new Blob(['x']) });
  const saving = control.saveDocument();
  const stepping = control.step('undo');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(asked).toEqual(['open', 'file']);
  isSaved({ blob: new Blob(['x']), extension: 'psd' });
  await Promise.all([saving, stepping]);
  expect(asked).toEqual(['open', 'file', 'step']);
});

test('nothing is undone while a run is under way', async () => {
  const { control, panel, asked } = setUp({ open, step: () => steps });
  await control.open(file);
  panel.dispatch({ type: 'run-started', jobs: 1, at: 0 });
  await control.step('undo');
  expect(asked).toEqual(['open']);
  panel.dispatch({ type: 'run-failed', error: new HaikeiError('cancelled', {}) });
  await control.step('undo');
  expect(asked).toEqual(['open', 'step']);
});

test('the job file is what “Paint” would run', async () => {
  const { control, panel, saved } = setUp({ open });
  await control.open(file);
  panel.dispatch({ type: 'settings-changed', change: { strength: 0.4 } });
  await control.saveJob();
  expect(saved.map(({ name }) => name)).toEqual(['cut.job.json']);
  expect(JSON.parse(await saved[0]!.blob.text())).toMatchObject({ format: 'haikei-job/1', strength: 0.4 });
});
