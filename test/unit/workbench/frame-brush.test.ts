import { rect } from '../../../src/geometry/rect.js';
import { createStore } from '../../../src/panel/store/create-store.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { INITIAL_CLIP, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import { withFrameBrush } from '../../../src/workbench/clip/frame-brush.js';
import { INITIAL_BENCH, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';
import { clipFacts } from '../../fakes/workbench/clip-facts.js';

const live = new AbortController().signal;
const job = { ...DEFAULT_PAINT_JOB, detail: 2 };
const run = { document: '1', jobs: [job, { ...job, detail: 1 }] };

function setUp() {
  const details: (readonly number[])[] = [];
  const lights: unknown[] = [];
  const store = createStore(reduceBench, INITIAL_BENCH);
  const clip = createStore(reduceClip, INITIAL_CLIP);
  const repaints: number[] = [];
  const { services } = new FakePanel({
    paint(_signal, { jobs, lightFrame }) {
      details.push(jobs.map(({ detail }) => detail));
      lights.push(lightFrame);
      return Promise.resolve({ plates: [], undoName: null });
    },
    preview(_signal, { job: { detail }, lightFrame }) {
      details.push([detail]);
      lights.push(lightFrame);
      return Promise.reject(new Error('no picture is made'));
    },
  });
  const brushed = withFrameBrush(services, { store, clip, repaint: () => repaints.push(details.length) });
  store.dispatch({ type: 'opened', opened: { id: '1', name: 'cut', width: 12, height: 6 } });
  const timed = (finer: number, height = 6): void =>
    clip.dispatch({
      type: 'timed',
      facts: clipFacts({ finer, measure: { width: 12 / finer, height } }),
      problem: null,
    });
  const paint = (light: string | null = null) =>
    brushed.paint(
      live,
      { ...run, jobs: run.jobs.map((each) => ({ ...each, look: { ...each.look, light } })) },
      () => undefined,
    );
  const preview = () =>
    brushed.preview(live, { document: '1', job, region: rect(0, 0, 1, 1) }).catch(() => undefined);
  return { details, lights, repaints, store, clip, timed, paint, preview };
}

test('plates and previews are painted with the brushes of the frame, which are waited for', async () => {
  const { details, lights, clip, timed, paint, preview } = setUp();
  await paint();
  clip.dispatch({ type: 'timing' });
  const painting = Promise.all([paint(), preview()]);
  await Promise.resolve();
  expect(details).toEqual([[2, 1]]);
  timed(1.5);
  await painting;
  expect(details).toEqual([[2, 1], [3, 1.5], [3]]);
  clip.dispatch({ type: 'left' });
  await paint();
  expect(details.at(-1)).toEqual([2, 1]);
  const frame = { width: 8, height: 6 };
  expect(lights).toEqual([undefined, frame, frame, undefined]);
});

test('pictures of the panel are asked for anew when the brush is another, and only then', () => {
  const { repaints, clip, timed } = setUp();
  for (const finer of [1, 1.5, 1.5]) timed(finer);
  clip.dispatch({ type: 'timing' });
  clip.dispatch({ type: 'timed', facts: null, problem: null });
  timed(1.5);
  expect(repaints).toHaveLength(1);
  timed(1);
  expect(repaints).toHaveLength(2);
  timed(1, 3);
  expect(repaints).toHaveLength(3);
});

test('which brush a version has is known until another document is opened', async () => {
  const { store, timed, paint } = setUp();
  const steps = (version: number) => ({ undo: null, redo: null, version, looks: [] });
  store.dispatch({ type: 'painted', steps: steps(2), plate: 'P' });
  timed(1.5);
  await paint();
  store.dispatch({ type: 'painted', steps: steps(3), plate: 'P' });
  timed(1, 3);
  await paint('dusk');
  expect(store.getState().brushes).toEqual({
    2: { finer: 1.5, light: null },
    3: { finer: 1, light: '12×3' },
  });
  store.dispatch({ type: 'opened', opened: { id: '2', name: 'cut', width: 1, height: 1 } });
  expect(store.getState().brushes).toEqual({});
});
