import type { Rect } from '../../../geometry/rect.js';
import type { PsLayer } from '../api/ps-layer.js';
import { deselect, selectFromMask } from '../commands/selection.js';
import { type Coverage, readSelection } from '../imaging/read-selection.js';
import { addressOf, type WriteContext } from './write-context.js';

/** A layer's mask by way of the selection: only there is it certain what holds outside the mask's own rectangle. */
async function maskOf(context: WriteContext, layer: PsLayer, bounds: Rect): Promise<Coverage> {
  const { scope, document } = context;
  await scope.play([selectFromMask(addressOf(context, layer))]);
  const coverage = await readSelection(scope, document, bounds);
  await scope.play([deselect(document.id)]);
  return coverage;
}

const both = (a: Coverage, b: Coverage): Coverage => a.map((value, i) => (value * b[i]!) / 255 + 0.5);

/**
 * Where the plate may show, 0..255 over `bounds`: inside what the artist has selected and inside the source's mask.
 * Null where neither limits it. `selected` is the selection as it was before it was put away.
 */
export async function limitOfPaint(
  context: WriteContext,
  source: PsLayer,
  selected: Coverage | null,
  bounds: Rect,
): Promise<Coverage | null> {
  const masked = context.facts.layers.get(source.id)?.masked === true;
  const mask = masked ? await maskOf(context, source, bounds) : null;
  return mask && selected ? both(mask, selected) : (mask ?? selected);
}
