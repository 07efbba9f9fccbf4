import type { PsLayer } from '../api/ps-layer.js';
import { ask } from '../commands/ask.js';
import { layerAdjustment } from '../commands/layer-adjustment.js';
import { setAdjustmentAs } from '../commands/set-adjustment.js';
import { selectLayers } from '../commands/select-layers.js';
import { addressOf, type WriteContext } from './write-context.js';

/** Called before an adjustment is set anew: what Photoshop says of it now is what it is set back to. */
export async function rememberAdjustment(context: WriteContext, layer: PsLayer): Promise<void> {
  const { scope, action, document } = context;
  await scope.remember(layer, async () => {
    const [answer] = await ask(action, [layerAdjustment(addressOf(context, layer))]);
    const back = (answer ?? []).slice(0, 1).map(setAdjustmentAs);
    return { undo: () => scope.play([...selectLayers(document.id, [layer.id]), ...back]) };
  });
}
