import { type Rect, rectFromSize, uniteRects } from '../../../geometry/rect.js';
import type { PsLayer } from '../api/ps-layer.js';
import { deleteMask, switchMaskOff } from '../commands/layer-mask.js';
import type { Coverage } from '../imaging/read-selection.js';
import { coverageOfMask } from './coverage-of-mask.js';
import { replaceMask } from './replace-mask.js';
import { addressOf, type WriteContext } from './write-context.js';

/**
 * Called before the mask of a layer of an earlier run is replaced. A mask is put back as far as the canvas and the new
 * paint reach; what it hid or showed farther out no script can read.
 */
export async function rememberMask(context: WriteContext, layer: PsLayer, bounds: Rect): Promise<void> {
  const { scope, document, facts } = context;
  const address = addressOf(context, layer);
  const had = facts.layers.get(layer.id);
  await scope.remember(layer, async () => {
    if (had?.hasUserMask !== true) return { undo: () => scope.play([deleteMask(address)]) };
    const reach = uniteRects([rectFromSize(document.width, document.height), bounds]);
    const coverage: Coverage = await coverageOfMask(context, layer, reach);
    const undo = async (): Promise<void> => {
      await replaceMask(context, layer, coverage, reach);
      if (!had.masked) await scope.play([switchMaskOff(address)]);
    };
    return { undo };
  });
}
