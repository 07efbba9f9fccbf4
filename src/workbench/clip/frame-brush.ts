import type { PictureSize } from '../../clip/picture-size.js';
import type { Store } from '../../panel/store/create-store.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { BenchServices } from '../bench-services.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { ClipFacts } from './clip-calls.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { finerJob } from './finer-job.js';
import { lightFrameOf } from './light-frame.js';
import { sizeText } from './size-text.js';
import { untilTimed } from './until-timed.js';

interface BrushWorld {
  readonly store: Store<BenchState, BenchAction>;
  readonly clip: Store<ClipState, ClipAction>;
  /** Lets the panel ask for its pictures again. */
  readonly repaint: () => void;
}

/** What pictures of the document are measured by that are painted otherwise than by its canvas; as a text to compare. */
function measureOf({ finer, measure }: ClipFacts, canvas: PictureSize | null): string {
  const isCanvas = measure.width === canvas?.width && measure.height === canvas.height;
  return isCanvas ? CANVAS : `${finer} ${sizeText(measure)}`;
}

const CANVAS = '';

/**
 * The panel's services, with plates and previews painted with the brushes of the clip's frame, and lights measured by it,
 * as `haikei clip` does.
 */
export function withFrameBrush(services: BenchServices, { store, clip, repaint }: BrushWorld): BenchServices {
  let known = CANVAS;
  clip.subscribe(() => {
    const { facts } = clip.getState();
    const measure = facts ? measureOf(facts, store.getState().opened) : known;
    if (measure === known) return;
    known = measure;
    repaint();
  });
  const fitting = (job: PaintJob): PaintJob => finerJob(job, clip.getState());
  return {
    ...services,
    async paint(signal, run, onProgress) {
      await untilTimed(clip);
      const state = clip.getState();
      const fitted = { ...run, jobs: run.jobs.map(fitting), ...lightFrameOf(state) };
      const outcome = await services.paint(signal, fitted, onProgress);
      const isLit = run.jobs.some(({ look }) => look.light !== null);
      const { finer = 1, measure = store.getState().opened } = state.facts ?? {};
      const light = isLit && measure ? sizeText(measure) : null;
      store.dispatch({ type: 'brushed', brush: { finer, light } });
      return outcome;
    },
    async preview(signal, request) {
      await untilTimed(clip);
      const { job } = request;
      return services.preview(signal, { ...request, job: fitting(job), ...lightFrameOf(clip.getState()) });
    },
  };
}
