import { knownError } from '../../panel/control/known-error.js';
import type { PanelStore } from '../../panel/control/panel-context.js';
import type { Store } from '../../panel/store/create-store.js';
import type { WorkbenchCalls } from '../calls.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { PictureBlob, ClipRequest } from './clip-calls.js';
import type { ClipAction, ClipState } from './clip-state.js';

interface ClipWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly store: Store<BenchState, BenchAction>;
  readonly panel: PanelStore;
  readonly clip: Store<ClipState, ClipAction>;
}

/** One and the same, so that it is seen to be no other list. */
const NONE: readonly PictureBlob[] = [];

/** Asks which frames the open document has, again whenever what decides them is another: not by what is painted. */
export function followClip({ ask, store, panel, clip }: ClipWorld): void {
  let lastId = 0;
  let current: { readonly key: string; readonly stop: () => void } | null = null;
  let taken: { readonly files: readonly (readonly PictureBlob[])[]; readonly id: number } = {
    files: [],
    id: 0,
  };

  /** Files have no text that tells them apart; each choice makes a new list. */
  function keyOf(asked: ReturnType<typeof wish>): string {
    if (!asked) return 'null';
    const { cels, books, footage, ...rules } = asked.rules;
    const files = [cels, books, footage];
    if (files.some((list, i) => list !== taken.files[i])) taken = { files, id: taken.id + 1 };
    return JSON.stringify({ ...asked, rules, files: taken.id });
  }

  function wish(): Omit<ClipRequest, 'clip'> | null {
    const { opened } = store.getState();
    const { document, corrections } = panel.getState();
    if (!opened || document.document?.id !== opened.id || !document.shot) return null;
    const { sheet, table, on, camera, cels, books, smooth } = clip.getState();
    const footage = clip.getState().footage?.files ?? NONE;
    const { locale } = panel.getState();
    const rules = { sheet, table, on, camera, cels, books, footage, smooth, locale, roles: corrections };
    return { document: opened.id, rules };
  }

  async function serve(signal: AbortSignal, asked: ClipRequest): Promise<void> {
    try {
      const facts = await ask(signal, 'clip', asked);
      if (!signal.aborted) clip.dispatch({ type: 'timed', facts, problem: null });
    } catch (error) {
      if (!signal.aborted) clip.dispatch({ type: 'timed', facts: null, problem: knownError(error) });
    }
  }

  function look(): void {
    const asked = wish();
    const key = keyOf(asked);
    if (key === (current?.key ?? 'null')) return;
    current?.stop();
    const controller = new AbortController();
    current = { key, stop: () => controller.abort() };
    if (asked) {
      clip.dispatch({ type: 'timing' });
      void serve(controller.signal, { ...asked, clip: ++lastId });
    } else clip.dispatch({ type: 'timed', facts: null, problem: null });
  }

  panel.subscribe(look);
  store.subscribe(look);
  clip.subscribe(look);
}
