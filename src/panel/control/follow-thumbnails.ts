import { type WantedThumbnail, wantedThumbnails } from '../derived/wanted-thumbnails.js';
import { isPaintable } from '../derived/is-paintable.js';
import type { PanelState } from '../store/panel-state.js';
import { keepUp } from './keep-up.js';
import type { PanelContext } from './panel-context.js';

const PATIENCE = 400;

function wishOf(state: PanelState): { key: string; wish: readonly WantedThumbnail[] } | null {
  const isOpen = state.page === 'paint' && state.run.kind !== 'running' && !state.preview.working;
  if (!isOpen || !isPaintable(state)) return null;
  const wish = wantedThumbnails(state);
  return wish.length === 0 ? null : { key: wish.map(({ key }) => key).join('\n'), wish };
}

/** Fills in the little pictures one after the other, after the preview. One that fails stays empty: the preview tells why. */
export function followThumbnails(context: PanelContext): void {
  const { store, services } = context;
  keepUp<readonly WantedThumbnail[]>(context, {
    patience: PATIENCE,
    wishOf,
    async serve(signal, wanted) {
      for (const { slot, key, request } of wanted) {
        if (signal.aborted) return;
        if (store.getState().thumbnails[slot]?.key === key) continue;
        const picture = await services.thumbnail(signal, request).catch(() => null);
        if (picture === null) continue;
        const { document } = request;
        store.dispatch({ type: 'thumbnail-came', document, slot, thumbnail: { key, picture } });
      }
    },
  });
}
