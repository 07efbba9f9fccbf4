import type { PanelServices } from '../../panel/services/panel-services.js';
import type { Store } from '../../panel/store/create-store.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { finerJob } from './finer-job.js';
import { untilTimed } from './until-timed.js';

interface BrushWorld {
  readonly store: Store<BenchState, BenchAction>;
  readonly clip: Store<ClipState, ClipAction>;
  /** Lets the panel ask for its pictures again. */
  readonly repaint: () => void;
}

/** The panel's services, with plates and previews painted with the brushes of the clip's frame, as `haikei clip` does. */
export function withFrameBrush(services: PanelServices, { store, clip, repaint }: BrushWorld): PanelServices {
  let known = 1;
  clip.subscribe(() => {
    const { finer = known } = clip.getState().facts ?? {};
    if (finer === known) return;
    known = finer;
    repaint();
  });
  const fitting = (job: PaintJob): PaintJob => finerJob(job, clip.getState());
  return {
    ...services,
    async paint(signal, run, onProgress) {
      await untilTimed(clip);
      const { facts } = clip.getState();
      const outcome = await services.paint(signal, { ...run, jobs: run.jobs.map(fitting) }, onProgress);
      store.dispatch({ type: 'brushed', finer: facts?.finer ?? 1 });
      return outcome;
    },
    async preview(signal, request) {
      await untilTimed(clip);
      return services.preview(signal, { ...request, job: fitting(request.job) });
    },
  };
}
