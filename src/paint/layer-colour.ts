import type { LayerColour, LayerPixels } from '../host/host.js';
import type { Shot } from '../scene/shot.js';

/** How a layer's samples are to be understood: by its own colours where the host says them, else by the document's. */
export const layerColour = ({ colour }: LayerPixels, { profile, mode }: Shot): LayerColour =>
  colour ?? { profile, mode };
