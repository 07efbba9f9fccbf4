import type { SceneLayer } from '../layer.js';

/** Whether the layer has pixels to paint from: a drawn or placed picture. Fills, text and shapes have none. */
export const isPaintable = (layer: SceneLayer): boolean =>
  layer.kind === 'pixel' || layer.kind === 'smart-object';
