import type { EditableLayer } from '../api/ps-layer.js';
import { refused } from '../refused.js';
import type { WriteContext } from './write-context.js';

interface PixelLayerStyle {
  readonly name: string;
  /** As Photoshop's scripts call it. */
  readonly blendMode: string;
  /** 0..1 */
  readonly opacity: number;
}

function noted({ created }: WriteContext, layer: EditableLayer | null, step: string): EditableLayer {
  if (layer === null) throw refused(step, 'no layer was made');
  created.push(layer);
  return layer;
}

/** A new empty pixel layer, wherever Photoshop puts it: it may have landed inside a clipping chain. */
export async function makePixelLayer(context: WriteContext, style: PixelLayerStyle): Promise<EditableLayer> {
  const { name, blendMode, opacity } = style;
  const made = await context.document.createPixelLayer({ name, blendMode, opacity: opacity * 100 });
  return noted(context, made, 'createPixelLayer');
}

export const makeGroup = async (context: WriteContext, name: string): Promise<EditableLayer> =>
  noted(context, await context.document.createLayerGroup({ name }), 'createLayerGroup');
