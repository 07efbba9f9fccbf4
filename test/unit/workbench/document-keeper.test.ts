import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { PaintOutcome, PaintRun } from '../../../src/panel/services/paint-run.js';
import { createStore } from '../../../src/panel/store/create-store.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import type { WorkbenchCalls } from '../../../src/workbench/calls.js';
import type { Ask } from '../../../src/workbench/link/create-caller.js';
import { INITIAL_BENCH, isUnsaved, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { PageFeed } from '../../../src/workbench/page/document-feed.js';
import { DocumentKeeper } from '../../../src/workbench/page/document-keeper.js';
import { RoleMemory } from '../../../src/workbench/page/role-memory.js';
import { tellingPainted } from '../../../src/workbench/page/tell-painted.js';
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';

const live = new AbortController().signal;
const file = { name: 'cut.psd', blob: new Blob(['x']) };
const run = (strength: number): PaintRun => ({ document: '1', jobs: [{ ...DEFAULT_PAINT_JOB, strength }] });
const outcome: PaintOutcome = { plates: [], undoName: null };
const gone = new HaikeiError('driver-failed', { driver: 'Web Worker', reason: 'out of memory' });

/** A worker of the test that can be lost at any call; `paints` says of every life what it painted, and in which tiles. */
function setUp(losing: (name: string, life: number) => boolean = () => false) {
  let [life, version] = [0, 1];
  const paints: string[] = [];
  const store = createStore(reduceBench, INITIAL_BENCH);
  const feed = new PageFeed();
  const front: (string | null)[] = [];
  feed.subscribe((document) => front.push(document?.id ?? null));
  const lose = (): void => {
    [life, version] = [life + 1, 1];
    keeper.lost('out of memory');
  };
  const answers: Partial<Record<keyof WorkbenchCalls, (input: never) => unknown>> = {
    open: ({ id }: { id: string }) => ({ id, name: 'cut', width: 9, height: 9 }),
    state: () => ({ undo: null, redo: null, version, looks: [] }),
    paint: ({ jobs: [job] }: PaintRun) => {
      version += 1;
      paints.push(`${life}: ${job!.strength} in ${job!.tile ?? 'any'}`);
      return outcome;
    },
    writeRoles: ({ roles }: { roles: object }) => paints.push(`${life}: ${JSON.stringify(roles)}`),
  };
  const ask: Ask<WorkbenchCalls> = async (_signal, name, input) => {
    await Promise.resolve();
    if (losing(name, life)) {
      lose();
      throw gone;
    }
    return answers[name]?.(input as never) as never;
  };
  const moves: string[] = [];
  const returned = (...[document, from, to]: [string, number | null, number]): Promise<void> => {
    moves.push(`${document}: ${from} is ${to}`);
    return Promise.resolve();
  };
  const memory = new RoleMemory({ read: () => null, write: () => undefined });
  const keeper = new DocumentKeeper({ ask, feed, store, greet: () => undefined, memory, returned });
  const services = tellingPainted(
    new FakePanel({ paint: (signal, wanted) => ask(signal, 'paint', wanted) }).services,
    { ask, feed, store, keeper },
  );
  const paint = (strength: number): Promise<PaintOutcome> =>
    services.paint(live, run(strength), () => undefined);
  async function open(): Promise<void> {
    store.dispatch({ type: 'opened', opened: await keeper.open(file) });
  }
  return { store, keeper, paints, front, services, lose, paint, open };
}

test('a document whose worker is lost is opened again under another number, with roles and paintings', async () => {
  const { store, keeper, paints, front, services, lose, paint, open } = setUp();
  await open();
  await services.writeRoles(live, '1', { photo: 'bg' });
  await paint(0.5);
  await paint(0.75);
  await paint(1);
  keeper.record!.stepped('undo');
  lose();
  await keeper.settled();
  expect(paints.slice(3)).toEqual(['1: {"photo":"bg"}', '1: 0.5 in 256', '1: 0.75 in 256']);
  expect(front.at(-1)).toBe('2');
  const state = store.getState();
  expect(state).toMatchObject({ opened: { id: '2' }, busy: false, steps: { version: 3 } });
  expect(state.loss).toEqual({ reason: 'out of memory', isOpen: true, missing: 0 });
  expect(isUnsaved(state)).toBe(true);
});

test('work that was saved is saved when it is back', async () => {
  const { store, keeper, lose, paint, open } = setUp();
  await open();
  await paint(1);
  store.dispatch({ type: 'saved', version: 2 });
  lose();
  await keeper.settled();
  expect(isUnsaved(store.getState())).toBe(false);
});

test('a run over which the worker is lost is begun once more, in small tiles', async () => {
  const { store, paints, paint, open } = setUp((name, life) => name === 'paint' && life === 0);
  await open();
  expect(await paint(1)).toBe(outcome);
  expect(paints).toEqual(['1: 1 in 256']);
  expect(store.getState().steps.version).toBe(2);
});

test('one that loses the worker again has failed, and the document is open', async () => {
  const { store, keeper, paint, open } = setUp((name) => name === 'paint');
  await open();
  await expect(paint(1)).rejects.toBe(gone);
  await keeper.settled();
  expect(store.getState()).toMatchObject({ opened: { id: '3' }, loss: { isOpen: true, missing: 0 } });
});

test('paintings that lose the worker while they are brought back are given up, and counted', async () => {
  let isDeadly = false;
  const { store, keeper, lose, paint, open } = setUp((name) => isDeadly && name === 'paint');
  await open();
  await paint(0.5);
  isDeadly = true;
  lose();
  await keeper.settled();
  expect(store.getState()).toMatchObject({ opened: { id: '3' }, loss: { isOpen: true, missing: 1 } });
  expect(isUnsaved(store.getState())).toBe(false);
  isDeadly = false;
  await paint(1);
  lose();
  await keeper.settled();
  expect(store.getState()).toMatchObject({ steps: { version: 2 }, loss: { missing: 0 } });
});

test('a file that cannot even be opened again is closed, not tried for ever', async () => {
  let isDeadly = false;
  const { store, keeper, front, lose, open } = setUp((name) => isDeadly && name === 'open');
  await open();
  isDeadly = true;
  lose();
  await keeper.settled();
  expect(store.getState()).toMatchObject({ opened: null, busy: false, loss: { isOpen: false } });
  expect(front.at(-1)).toBeNull();
  isDeadly = false;
  await open();
  expect(store.getState()).toMatchObject({ opened: { name: 'cut' }, loss: null });
});
