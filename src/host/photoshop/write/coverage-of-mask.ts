import type { Rect } from '../../../geometry/rect.js';
import type { PsLayer } from '../api/ps-layer.js';
import { deselect, selectFromMask } from '../commands/selection.js';
import { type Coverage, readSelection } from '../imaging/read-selection.js';
import { addressOf, type WriteContext } from './write-context.js';

/**
 * A layer's mask by way of the selection: only there is it certain what holds outside the mask's own rectangle. The
 * artist's selection has been put away before.
 */
export async function coverageOfMask(context: WriteContext, layer: PsLayer, bounds: Rect): Promise<Coverage> {
  const { scope, document } = context;
  await scope.remember(null, () => ({ undo: () => scope.play([deselect(document.id)]) }));
  await scope.play([selectFromMask(addressOf(context, layer))]);
  const coverage = await readSelection(scope, document, bounds);
  await scope.play([deselect(document.id)]);
  return coverage;
}
