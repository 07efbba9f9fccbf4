import fc from 'fast-check';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { jobsOf } from '../../../src/panel/derived/jobs-of.js';
import { createStore } from '../../../src/panel/store/create-store.js';
import { initialState } from '../../../src/panel/store/initial-state.js';
import type { PanelAction } from '../../../src/panel/store/panel-action.js';
import type { PanelState } from '../../../src/panel/store/panel-state.js';
import { reducePanel } from '../../../src/panel/store/reduce-panel.js';
import { parsePaintJob } from '../../../src/scene/job/parse-paint-job.js';
import { ROLES } from '../../../src/scene/role.js';
import { fineModel, foreignModel } from '../../fakes/panel/fake-models.js';
import { fakeShot } from '../../fakes/panel/fake-shot.js';

const after = (...actions: readonly PanelAction[]): PanelState =>
  actions.reduce(reducePanel, initialState('en'));

const documents = fc.constantFrom('a', 'b').map((id) => ({ id, name: `${id}.psd`, revision: 1 }));
const numbers = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -1, 0, 0.5, 100, 1e9));
const hands = fc.constantFrom('gouache', 'watercolour', 'poster', 'film', 'none such');
const selectors = fc.constantFrom('#2', '#3', 'CEL/A', 'gone', '#99');
const error = new HaikeiError('cancelled', {});
const progress = fc.record({
  stage: fc.constantFrom('reading' as const, 'painting' as const, 'inserting' as const),
  done: fc.nat(10),
  total: fc.nat(10),
  job: fc.nat(2),
});

/** Anything that can happen, in any order. */
const actions: fc.Arbitrary<PanelAction> = fc.oneof(
  fc.option(documents).map((document) => ({ type: 'document-came' as const, document })),
  fc
    .dictionary(selectors, fc.constantFrom(...ROLES))
    .chain((roles) =>
      documents.map(({ id }) => ({ type: 'shot-read' as const, document: id, shot: fakeShot(), roles })),
    ),
  documents.map(({ id }) => ({ type: 'shot-failed' as const, document: id, error })),
  fc.record({
    type: fc.constant('role-corrected' as const),
    selector: selectors,
    role: fc.option(fc.constantFrom(...ROLES)),
  }),
  fc.record({ type: fc.constant('target-toggled' as const), selector: selectors }),
  fc.constant({
    type: 'catalogue-read' as const,
    catalogue: { models: [fineModel, foreignModel], lights: [] },
  }),
  fc.record({ type: fc.constant('hand-weighed' as const), hand: hands, weight: numbers }),
  fc.record({ type: fc.constant('hand-chosen' as const), hand: hands }),
  fc.record({
    type: fc.constant('settings-changed' as const),
    change: fc.record(
      {
        strength: numbers,
        detail: numbers,
        model: fc.constantFrom(null, 'foreign', 'haikei-fine', 'gone'),
        light: fc.constantFrom(null, 'dusk'),
        profile: fc.constantFrom('commercial' as const, 'personal' as const),
        hideSource: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('run-started' as const),
    jobs: fc.integer({ min: 1, max: 3 }),
    at: fc.nat(),
  }),
  fc.record({ type: fc.constant('run-progressed' as const), progress, at: fc.nat() }),
  fc.constantFrom<PanelAction>(
    { type: 'run-stopping' },
    { type: 'result-dismissed' },
    { type: 'run-failed', error },
    { type: 'section-folded', section: 'look' },
    { type: 'page-opened', page: 'settings' },
  ),
  fc.record({ type: fc.constant('preset-drafted' as const), draft: fc.option(fc.string()) }),
  fc.record({ type: fc.constant('preset-saved' as const), name: fc.string() }),
  fc.record({ type: fc.constant('preset-deleted' as const), name: fc.string() }),
  fc.record({ type: fc.constant('preview-split' as const), split: fc.double({ noNaN: true }) }),
);

const runs = fc.array(actions, { maxLength: 30 });

test('whatever happens, the jobs are ones that every Haikei takes', () => {
  fc.assert(
    fc.property(runs, (list) => {
      const jobs = jobsOf(after(...list));
      expect(jobs.length).toBeGreaterThan(0);
      for (const job of jobs) expect(parsePaintJob(JSON.parse(JSON.stringify(job)))).toEqual(job);
    }),
  );
});

test('whatever happens, settings stay in their ranges and a mix that was weighed has a weight', () => {
  fc.assert(
    fc.property(runs, hands, numbers, (list, hand, weight) => {
      const before = after(
        { type: 'catalogue-read', catalogue: { models: [fineModel], lights: [] } },
        ...list,
      );
      const { settings } = reducePanel(before, { type: 'hand-weighed', hand, weight });
      expect(settings.strength).toBeGreaterThanOrEqual(0);
      expect(settings.strength).toBeLessThanOrEqual(1);
      expect(settings.detail).toBeGreaterThanOrEqual(0.25);
      expect(settings.detail).toBeLessThanOrEqual(4);
      const weights = Object.values(settings.hands);
      expect(weights.every((w) => w >= 0 && w <= 100)).toBe(true);
      expect(weights.some((w) => w > 0)).toBe(true);
    }),
  );
});

test('a state is never changed, only replaced', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };
  fc.assert(
    fc.property(runs, (list) => {
      list.reduce((state, action) => freeze(reducePanel(state, freeze(action))), freeze(initialState('en')));
    }),
  );
});

test('what is said of a document that is no longer in front is not heard', () => {
  const state = after({ type: 'document-came', document: { id: 'b', name: 'b.psd', revision: 1 } });
  const late: readonly PanelAction[] = [
    { type: 'shot-read', document: 'a', shot: fakeShot(), roles: {} },
    { type: 'shot-failed', document: 'a', error },
    { type: 'preview-failed', document: 'a', error },
  ];
  for (const action of late) expect(reducePanel(state, action)).toBe(state);
});

test('another document takes corrections and chosen layers with it, the look stays', () => {
  const state = after(
    { type: 'document-came', document: { id: 'a', name: 'a.psd', revision: 1 } },
    { type: 'role-corrected', selector: '#3', role: 'bg' },
    { type: 'target-toggled', selector: '#3' },
    { type: 'hand-chosen', hand: 'poster' },
    { type: 'document-came', document: { id: 'b', name: 'b.psd', revision: 1 } },
  );
  expect(state).toMatchObject({ corrections: {}, targets: [], settings: { hands: { poster: 100 } } });
});

test('the last hand with a weight keeps it', () => {
  const catalogue = { models: [fineModel], lights: [] };
  const state = after(
    { type: 'catalogue-read', catalogue },
    { type: 'hand-weighed', hand: 'gouache', weight: 0 },
  );
  expect(state.settings.hands).toEqual({ gouache: 100 });
  const mixed = reducePanel(state, { type: 'hand-weighed', hand: 'poster', weight: 40 });
  expect(reducePanel(mixed, { type: 'hand-weighed', hand: 'gouache', weight: 0 }).settings.hands).toEqual({
    gouache: 0,
    poster: 40,
  });
});

test('time left counts the jobs that are still to come, and says nothing once it is being stopped', () => {
  const painting = (done: number, job: number, at: number): PanelAction => ({
    type: 'run-progressed',
    progress: { stage: 'painting', done, total: 4, job },
    at,
  });
  const first = after({ type: 'run-started', jobs: 2, at: 0 }, painting(0, 0, 1000), painting(1, 0, 3000));
  expect(first.run).toMatchObject({ secondsLeft: 6 + 8 });
  const second = [painting(0, 1, 9000), painting(2, 1, 13_000)].reduce(reducePanel, first);
  expect(second.run).toMatchObject({ secondsLeft: 4 });
  const stopping = reducePanel(second, { type: 'run-stopping' });
  expect(reducePanel(stopping, painting(3, 1, 15_000)).run).toMatchObject({
    stopping: true,
    secondsLeft: null,
  });
});

test('listeners hear of a new state and of no other', () => {
  const store = createStore((state: number, change: number) => state + change, 1);
  const heard: number[] = [];
  const stop = store.subscribe(() => heard.push(store.getState()));
  store.dispatch(2);
  store.dispatch(0);
  stop();
  store.dispatch(5);
  expect(heard).toEqual([3]);
  expect(store.getState()).toBe(8);
});
