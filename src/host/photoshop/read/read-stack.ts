import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import type { PsAction } from '../api/ps-action.js';
import type { PsDocument } from '../api/ps-document.js';
import { allLayers, type LayerRow } from '../commands/all-layers.js';
import { ask } from '../commands/ask.js';
import { layersFromRows } from './layers-from-rows.js';
import { bottomFirst, findLayer } from './list-layers.js';
import { readFacts, type ReadFacts, type MaskFacts } from './read-facts.js';
import type { ReadLayer } from './read-layer.js';

/** A document's layers as they are now, and what the object model does not say of them. */
export interface ReadStack {
  /** Top first. */
  readonly layers: ArrayLike<ReadLayer>;
  readonly facts: ReadFacts;
}

async function askForRows(action: PsAction, document: PsDocument): Promise<readonly LayerRow[] | null> {
  const bottom = bottomFirst(document.layers)[0];
  try {
    const [rows] = await ask(action, [allLayers(document.id, bottom?.isBackgroundLayer === true)]);
    return rows ?? null;
  } catch (error) {
    // Told otherwise than documented, or not at all: then each layer is asked.
    if (isHaikeiError(error) && error.code === 'host-refused') return null;
    throw error;
  }
}

/** The object model has the last word on which layers there are. */
function isSame(layers: readonly ReadLayer[], document: PsDocument): boolean {
  const ids = Array.from(document.layers, ({ id }) => id);
  return ids.length === layers.length && layers.every(({ id }, i) => id === ids[i]);
}

const masksOf = (rows: readonly LayerRow[]): ReadonlyMap<number, MaskFacts> =>
  new Map(
    rows.map(({ layerID, hasUserMask, userMaskEnabled, hasVectorMask }) => [
      layerID,
      { hasUserMask, userMaskEnabled: userMaskEnabled === true, hasVectorMask },
    ]),
  );

/** A mask of which it is not said whether it is on is asked for. */
const isWhole = (rows: readonly LayerRow[]): boolean =>
  rows.every(({ hasUserMask, userMaskEnabled }) => !hasUserMask || userMaskEnabled !== undefined);

/**
 * Two questions to the Action Manager for a whole stack, where Photoshop answers as documented. Getters of the object
 * model ask Photoshop for each property of each layer, which is slow for hundreds of them; they are what is left where
 * it does not.
 */
export async function readStack(action: PsAction, document: PsDocument): Promise<ReadStack> {
  const rows = await askForRows(action, document);
  const kindOf = (layer: number): string | null => findLayer(document.layers, layer)?.kind ?? null;
  const layers = rows && isWhole(rows) ? layersFromRows(rows, kindOf) : null;
  if (rows && layers && isSame(layers, document))
    return { layers, facts: await readFacts(action, document, { layers, masks: masksOf(rows) }) };
  return { layers: document.layers, facts: await readFacts(action, document, null) };
}
