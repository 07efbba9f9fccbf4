import type { Rect } from '../../../geometry/rect.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { Coverage } from '../imaging/read-selection.js';
import { rememberMask } from './remember-mask.js';
import { replaceMask } from './replace-mask.js';
import type { WriteContext } from './write-context.js';

/** Gives the plate a mask, or another one in place of it. */
export async function putMask(
  context: WriteContext,
  layer: PsLayer,
  coverage: Coverage,
  bounds: Rect,
): Promise<void> {
  await rememberMask(context, layer, bounds);
  await replaceMask(context, layer, coverage, bounds);
}
