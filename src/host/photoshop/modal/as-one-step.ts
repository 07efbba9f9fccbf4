import type { PsDocument } from '../api/ps-document.js';
import { deleteLayers } from '../commands/delete-layers.js';
import { selectLayers } from '../commands/select-layers.js';
import { ByHand } from './by-hand.js';
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
}

async function checked<T>(scope: ModalScope, work: () => Promise<T>): Promise<T> {
  const result = await work();
  scope.check();
  return result;
}

async function inHistory<T>(scope: ModalScope, suspension: unknown, work: () => Promise<T>): Promise<T> {
  let done = false;
  try {
    const result = await checked(scope, work);
    done = true;
    return result;
  } finally {
    if (done) await scope.hostControl.resumeHistory(suspension, true);
    else await rollBack(scope, suspension);
  }
}

/** Selects layers in the panel; at the end of a step that is no reason for anything to fail. */
async function reselect(scope: ModalScope, { id }: PsDocument, layers: readonly number[]): Promise<void> {
  try {
    await scope.play(selectLayers(id, layers));
  } catch {
    // Everything else is as it should be.
  }
}

const activeIn = ({ activeLayers }: PsDocument): readonly number[] =>
  Array.from(activeLayers).map(({ id }) => id);

/** The only change that cannot be taken back comes last, and is one command. */
async function bury(scope: ModalScope, document: PsDocument, { doomed }: ByHand): Promise<void> {
  if (doomed.length === 0) return;
  const active = activeIn(document);
  const ids = doomed.map(({ id }) => id);
  await scope.play(deleteLayers(document.id, ids));
  const kept = active.filter((id) => !ids.includes(id));
  await reselect(scope, document, kept);
}

async function underAction<T>(scope: ModalScope, byHand: ByHand, step: OneStep<T>): Promise<T> {
  const { document, work } = step;
  const active = activeIn(document);
  try {
    const result = await checked(scope, work);
    await bury(scope, document, byHand);
    return result;
  } catch (error) {
    await byHand.takeBack();
    await reselect(scope, document, active);
    throw error;
  } finally {
    await byHand.release();
  }
}

/**
 * Everything that `work` does is one history state, or none at all where it throws or was cancelled. Inside of another
 * step it is a part of that one. Under an action that has the history, what was done is taken back by hand.
 */
export async function asOneStep<T>(scope: ModalScope, step: OneStep<T>): Promise<T> {
  const { document, name, work } = step;
  if (scope.step !== null) return checked(scope, work);
  const suspension = await scope.hostControl.suspendHistory({ documentID: document.id, name });
  const byHand = isOurs(suspension) ? null : new ByHand(document);
  scope.step = { byHand };
  try {
    return byHand ? await underAction(scope, byHand, step) : await inHistory(scope, suspension, work);
  } finally {
    scope.step = null;
  }
}
