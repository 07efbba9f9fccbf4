import { isEmptyRect } from '../../../geometry/rect.js';
import { asLayerPixels } from '../../../raster/as-layer-pixels.js';
import type { DocumentPlan, PlannedGroup, PlannedLayer } from '../../document-plan.js';
import type { EditableLayer } from '../api/ps-layer.js';
import { makeGroup, makePixelLayer } from '../write/make-layers.js';
import { moveUnclipped } from '../write/move-to-slot.js';
import { putPixels } from '../write/put-pixels.js';
import type { WriteContext } from '../write/write-context.js';
import { blendName } from './blend-name.js';

type Neighbour = Parameters<typeof moveUnclipped>[1];

class DocumentFiller {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly context: WriteContext,
    private readonly plan: DocumentPlan,
  ) {
    this.total = plan.layers.reduce((sum, one) => sum + (one.kind === 'group' ? one.children.length : 1), 0);
  }

  async fill(first: EditableLayer): Promise<void> {
    let below = first;
    for (const planned of this.plan.layers) {
      const neighbour = { layer: below, placement: 'placeBefore' } as const;
      below =
        planned.kind === 'group'
          ? await this.group(planned, neighbour)
          : await this.layer(planned, neighbour);
    }
    await first.delete();
  }

  private async group({ name, blend, children }: PlannedGroup, neighbour: Neighbour): Promise<EditableLayer> {
    const group = await makeGroup(this.context, name);
    await moveUnclipped(group, neighbour);
    // Left as Photoshop makes it, it lets its layers through, which is the same for drawings that are normal.
    if (blend !== 'normal') group.blendMode = blendName(blend);
    let place: Neighbour = { layer: group, placement: 'placeInside' };
    for (const child of children)
      place = { layer: await this.layer(child, place), placement: 'placeBefore' } as const;
    return group;
  }

  private async layer(planned: PlannedLayer, neighbour: Neighbour): Promise<EditableLayer> {
    const { context } = this;
    const { name, blend, bounds, pixels, visible } = planned;
    const layer = await makePixelLayer(context, { name, blendMode: blendName(blend), opacity: 1 });
    await moveUnclipped(layer, neighbour);
    if (!isEmptyRect(bounds)) await putPixels(context, layer, asLayerPixels(pixels, context), bounds);
    if (!visible) layer.visible = false;
    context.scope.reached(++this.done / this.total);
    return layer;
  }
}

/**
 * Makes every layer of the plan, each at once above the one before, and removes the empty layer that the document came
 * with when there are others.
 */
export const fillDocument = (
  context: WriteContext,
  plan: DocumentPlan,
  first: EditableLayer,
): Promise<void> => new DocumentFiller(context, plan).fill(first);
