import type { Rect } from '../../../geometry/rect.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { Coverage } from '../imaging/read-selection.js';
import { coverageOfMask } from './coverage-of-mask.js';
import type { WriteContext } from './write-context.js';

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
  const mask = masked ? await coverageOfMask(context, source, bounds) : null;
  return mask && selected ? both(mask, selected) : (mask ?? selected);
}
