import { previewRegion } from '../derived/preview-region.js';
import { jobsOf } from '../derived/jobs-of.js';
import { isPaintable } from '../derived/is-paintable.js';
import type { PreviewRequest } from '../services/picture-request.js';
import type { PanelState } from '../store/panel-state.js';
import { keepUp } from './keep-up.js';
import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

const PATIENCE = 150;

/** No preview while a plate is being painted: the network does one thing at a time. */
function wishOf(state: PanelState): { key: string; wish: PreviewRequest } | null {
  const { document, shot } = state.document;
  const isOpen = state.page === 'paint' && !state.folded.includes('preview');
  if (document === null || shot === null || !isOpen || state.run.kind === 'running') return null;
  if (!isPaintable(state)) return null;
  const [job] = jobsOf(state);
  if (!job) return null;
  const wish = { document: document.id, job, region: previewRegion(shot, state.preview.centre) };
  return { key: JSON.stringify([document.revision, wish]), wish };
}

/** Keeps the preview that of the settings, the region and the document on show. */
export function followPreview(context: PanelContext): void {
  const { store, services } = context;
  keepUp<PreviewRequest>(context, {
    patience: PATIENCE,
    wishOf,
    async serve(signal, request) {
      const { document } = request;
      store.dispatch({ type: 'preview-started' });
      try {
        const pictures = await services.preview(signal, request);
        if (!signal.aborted) store.dispatch({ type: 'preview-came', document, pictures });
      } catch (error) {
        if (!signal.aborted) store.dispatch({ type: 'preview-failed', document, error: knownError(error) });
      }
    },
  });
}
