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
  const store = createStore(reduceBench, INITIAL_BENCH);
  const clip = createStore(reduceClip, INITIAL_CLIP);
  const repaints: number[] = [];
  const { services } = new FakePanel({
    paint(_signal, { jobs }) {
      details.push(jobs.map(({ detail }) => detail));
      return Promise.resolve({ plates: [], undoName: null });
    },
    preview(_signal, { job: { detail } }) {
      details.push([detail]);
      return Promise.reject(new Error('no picture is made'));
    },
  });
  const brushed = withFrameBrush(services, { store, clip, repaint: () => repaints.push(details.length) });
  const timed = (finer: number): void =>
    clip.dispatch({ type: 'timed', facts: clipFacts({ finer }), problem: null });
  const paint = () => brushed.paint(live, run, () => undefined);
  const preview = () =>
    brushed.preview(live, { document: '1', job, region: rect(0, 0, 1, 1) }).catch(() => undefined);
  return { details, repaints, store, clip, timed, paint, preview };
}

test('plates and previews are painted with the brushes of the frame, which are waited for', async () => {
  const { details, clip, timed, paint, preview } = setUp();
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
});

test('which brush a version has is known until another document is opened', async () => {
  const { store, timed, paint } = setUp();
  const steps = (version: number) => ({ undo: null, redo: null, version, looks: [] });
  store.dispatch({ type: 'painted', steps: steps(2), plate: 'P' });
  timed(1.5);
  await paint();
  store.dispatch({ type: 'painted', steps: steps(3), plate: 'P' });
  timed(1);
  await paint();
  expect(store.getState().brushes).toEqual({ 2: 1.5, 3: 1 });
  store.dispatch({ type: 'opened', opened: { id: '2', name: 'cut', width: 1, height: 1 } });
  expect(store.getState().brushes).toEqual({});
});
