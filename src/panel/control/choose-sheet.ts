import type { SheetChoice } from '../../scene/sheet/sheet-choice.js';
import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

/** What the artist may ask for: one of the choices, or to be asked for a file. */
export type SheetWish = SheetChoice | 'ask';

/** Chooses the time sheet of the document in front; the host tells the shot anew, read with it. */
export async function chooseSheet({ store, services, signal }: PanelContext, wish: SheetWish): Promise<void> {
  const { document } = store.getState().document;
  const sheets = services.timeSheets;
  if (document === null || !sheets) return;
  try {
    const file = wish === 'ask' ? await sheets.askForFile(signal) : null;
    if (wish === 'ask' && file === null) return;
    const choice: SheetChoice = wish === 'ask' ? { file: file! } : wish;
    await sheets.choose(signal, document.id, choice);
    store.dispatch({ type: 'sheet-chosen', document: document.id, choice });
  } catch (error) {
    store.dispatch({ type: 'shot-failed', document: document.id, error: knownError(error) });
  }
}
