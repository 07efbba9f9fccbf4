import type { PanelStore } from '../../panel/control/panel-context.js';
import { isPaintable } from '../../panel/derived/is-paintable.js';
import { jobsOf } from '../../panel/derived/jobs-of.js';
import type { PanelState } from '../../panel/store/panel-state.js';
import type { Store } from '../../panel/store/create-store.js';
import type { LivePicture, LiveRequest, WorkbenchCalls } from '../calls.js';
import type { ClipAction, ClipState } from '../clip/clip-state.js';
import { finerJob } from '../clip/finer-job.js';
import { lightFrameOf } from '../clip/light-frame.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from './bench-state.js';

interface LiveWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly store: Store<BenchState, BenchAction>;
  readonly panel: PanelStore;
  readonly clip: Store<ClipState, ClipAction>;
}

/** What a painting depends on apart from the place: of the job without what only the document shows. */
function lookKey(state: PanelState): string {
  const [job] = jobsOf(state);
  return JSON.stringify(job && [job.background, job.roles, job.model, job.look, job.strength, job.detail]);
}

/**
 * Shows in the picture what would be painted as soon as anything about it is moved, until it is painted, put back or
 * switched off. The newest wish counts, the one before is stopped.
 */
export function followLive({ ask, store, panel, clip }: LiveWorld): void {
  /** Of a document and version, what is on show without any of this. */
  let settled = { of: '', look: '' };
  let current: { readonly key: string; readonly stop: () => void } | null = null;

  function wish(): LiveRequest | null {
    const [state, bench] = [panel.getState(), store.getState()];
    const { opened, region, steps } = bench;
    if (!opened || state.document.document?.id !== opened.id || !state.document.shot) return null;
    const [of, look] = [`${opened.id}/${steps.version}`, lookKey(state)];
    if (settled.of !== of) settled = { of, look };
    const isMoved = settled.look !== look && bench.live && state.run.kind !== 'running';
    const [job] = jobsOf(state);
    if (!isMoved || !isPaintable(state) || !region || !job) return null;
    return {
      document: opened.id,
      job: finerJob(job, clip.getState()),
      region,
      ...lightFrameOf(clip.getState()),
    };
  }

  const show = (picture: LivePicture | null): void => {
    store.getState().picture?.bitmap.close();
    store.dispatch({ type: 'live-came', picture });
  };

  async function serve(signal: AbortSignal, request: LiveRequest): Promise<void> {
    const tell = (picture: LivePicture): void => {
      if (signal.aborted) picture.bitmap.close();
      else show(picture);
    };
    // What fails is told by the panel's own preview, which paints the same.
    await ask(signal, 'live', request, tell).catch(() => undefined);
  }

  function look(): void {
    const request = wish();
    const key = JSON.stringify(request);
    if (key === (current?.key ?? 'null')) return;
    current?.stop();
    current = null;
    if (!request) {
      show(null);
      return;
    }
    const controller = new AbortController();
    current = { key, stop: () => controller.abort() };
    void serve(controller.signal, request);
  }

  panel.subscribe(look);
  store.subscribe(look);
  clip.subscribe(look);
}
