import type { AfterEffectsApi } from '../api/after-effects-api.js';
import type { EditableItem } from '../api/ae-edit.js';
import { inOneUndoGroup } from './undo-scope.js';

/**
 * Removes an item that was there only for a moment. What refuses may do so only now, and nothing may stay in the
 * artist's project, so it is asked twice.
 * @throws HaikeiError `host-refused`
 */
export function takeAway(api: AfterEffectsApi, name: string, item: EditableItem): void {
  const once = (): void => void inOneUndoGroup(api, name, () => item.remove());
  try {
    once();
  } catch {
    once();
  }
}
