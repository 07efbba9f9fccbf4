import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PlateInsertion } from '../../host.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import { changeLayer } from './change-layer.js';
import { framesNote } from '../read/frames-note.js';
import { limitOfPaint } from './limit-of-paint.js';
import { liveLayer } from './live-layer.js';
import { makePixelLayer } from './make-layers.js';
import { moveUnclipped, neighbourOf } from './move-to-slot.js';
import { putLight } from './put-light.js';
import { putMask } from './put-mask.js';
import { putPixels } from './put-pixels.js';
import { whileUnlocked } from './while-unlocked.js';
import { withoutSelection } from './without-selection.js';
import type { WriteContext } from './write-context.js';
import { recordInDocument, stampPlate } from './write-notes.js';

/** A new layer in its slot, or the plate of an earlier run. */
async function openPlate(context: WriteContext, { plan, name }: PlateInsertion): Promise<EditableLayer> {
  const { scope, document } = context;
  if (plan.action === 'insert') {
    const neighbour = neighbourOf(document, plan.slot);
    const layer = await makePixelLayer(context, { name, blendMode: 'normal', opacity: 1 });
    await moveUnclipped(layer, neighbour);
    return layer;
  }
  const plate = liveLayer(document, plan.plate);
  if (plate.kind === 'pixel' && !plate.isBackgroundLayer) return scope.edit(plate);
  throw new HaikeiError('document-changed', { what: `${plate.name}: ${plate.kind}` });
}

async function fillPlate(
  context: WriteContext,
  plate: EditableLayer,
  insertion: PlateInsertion,
  source: PsLayer,
): Promise<void> {
  const { plan, bounds, pixels, provenance } = insertion;
  await withoutSelection(context, bounds, async (selected) => {
    const isNew = plan.action === 'insert';
    const limit = isNew || selected ? await limitOfPaint(context, source, selected, bounds) : null;
    await whileUnlocked(context.scope, plate, async () => {
      await putPixels(context, plate, pixels, bounds);
      // The mask of an earlier plate stays: the artist may have worked on it.
      if (limit) await putMask(context, plate, limit, bounds);
    });
    context.scope.reached(0.5);
    await stampPlate(context, plate, provenance);
    await putLight(context, plate, insertion.light, bounds);
  });
}

/** Every step of one insertion in its order; the document's history is suspended around it. */
export async function putPlate(context: WriteContext, insertion: PlateInsertion): Promise<EditableLayer> {
  const { scope, document } = context;
  const source = liveLayer(document, insertion.plan.source);
  const plate = await openPlate(context, insertion);
  scope.reached(0.1);
  await fillPlate(context, plate, insertion, source);
  scope.reached(0.9);
  if (insertion.plan.action === 'insert') context.notes.push(await framesNote(context.action));
  if (insertion.hideSource && source.visible) {
    await changeLayer(scope, source, { visible: false });
    context.notes.push({ kind: 'source-hidden-in-frame' });
  }
  await recordInDocument(context, insertion.provenance);
  return plate;
}
