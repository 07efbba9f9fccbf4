import { HaikeiError } from '../../../errors/haikei-error.js';
import type { AfterEffectsApi, EditableProject } from '../api/after-effects-api.js';
import type { EditableFootage, EditableItem, EditableLayer } from '../api/ae-edit.js';
import type { AeItem } from '../api/ae-item.js';
import type { AeLayer } from '../api/ae-layer.js';
import { reasonOf, refused } from '../refused.js';

/**
 * The right to change the project, for as long as one undo group is open. Everything that changes something takes one,
 * and only `inOneUndoGroup` makes one.
 */
export class UndoScope {
  constructor(readonly api: AfterEffectsApi) {}

  get project(): EditableProject {
    return this.api.app.project as EditableProject;
  }

  edit(layer: AeLayer): EditableLayer {
    return layer as EditableLayer;
  }

  editItem(item: AeItem): EditableItem {
    return item as EditableItem;
  }

  editFootage(item: AeItem): EditableFootage {
    return item as EditableFootage;
  }
}

function close(api: AfterEffectsApi): void {
  try {
    api.app.endUndoGroup();
  } catch {
    // After Effects closes what is open when the script gives the turn back.
  }
}

/**
 * Everything that `work` does is one undo. It cannot wait for anything: After Effects closes the group at the end of the
 * turn, so what takes time has happened before.
 * @throws HaikeiError `host-refused` for whatever After Effects throws, and what `work` throws
 */
export function inOneUndoGroup<T>(api: AfterEffectsApi, name: string, work: (scope: UndoScope) => T): T {
  try {
    api.app.beginUndoGroup(name);
    try {
      return work(new UndoScope(api));
    } finally {
      close(api);
    }
  } catch (error) {
    throw error instanceof HaikeiError ? error : refused(name, reasonOf(error), error);
  }
}
