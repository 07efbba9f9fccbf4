import type { PsDocument } from '../api/ps-document.js';
import type { ModalScope } from './modal-scope.js';

/** What Photoshop gives instead of a suspension while an action that is being played owns the document's history. */
const OWNED_BY_ACTION = 0xffffffff;

function isOurs(suspension: unknown): boolean {
  const id =
    typeof suspension === 'object' && suspension !== null && 'historySuspensionID' in suspension
      ? suspension.historySuspensionID
      : suspension;
  return id !== OWNED_BY_ACTION;
}

async function rollBack({ hostControl }: ModalScope, suspension: unknown): Promise<void> {
  try {
    await hostControl.resumeHistory(suspension, false);
  } catch {
    // The error on its way ends the modal scope, and with it Photoshop rolls back what is still suspended.
  }
}

export interface OneStep<T> {
  readonly document: PsDocument;
  /** As it reads in the history panel. */
  readonly name: string;
  readonly work: () => Promise<T>;
  /** Takes everything back by hand where an action owns the history and Photoshop will not. */
  readonly undo: () => void;
}

async function asPartOf<T>(undos: (() => void)[], scope: ModalScope, { work, undo }: OneStep<T>): Promise<T> {
  undos.push(undo);
  const result = await work();
  scope.check();
  return result;
}

/**
 * Everything that `work` does is one history state, or none at all where it throws or was cancelled. Inside of another
 * step it is a part of that one.
 */
export async function asOneStep<T>(scope: ModalScope, step: OneStep<T>): Promise<T> {
  if (scope.undos !== null) return asPartOf(scope.undos, scope, step);
  const { document, name, work, undo } = step;
  const undos = [undo];
  const suspension = await scope.hostControl.suspendHistory({ documentID: document.id, name });
  const ours = isOurs(suspension);
  let done = false;
  scope.undos = undos;
  try {
    const result = await work();
    scope.check();
    done = true;
    return result;
  } finally {
    scope.undos = null;
    if (ours && done) await scope.hostControl.resumeHistory(suspension, true);
    else if (ours) await rollBack(scope, suspension);
    else if (!done) for (const takeBack of undos.reverse()) takeBack();
  }
}
