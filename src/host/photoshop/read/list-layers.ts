import type { PsLayer } from '../api/ps-layer.js';

/** What a group or document holds, bottom first; Photoshop lists them from the top. */
export const bottomFirst = (layers: ArrayLike<PsLayer> | null | undefined): readonly PsLayer[] =>
  layers ? Array.from(layers).reverse() : [];

/** Every layer and group, bottom first, groups after what they hold. */
export const everyLayer = (layers: ArrayLike<PsLayer> | null | undefined): readonly PsLayer[] =>
  bottomFirst(layers).flatMap((layer) => [...everyLayer(layer.layers), layer]);

export const findLayer = (layers: ArrayLike<PsLayer>, id: number): PsLayer | undefined =>
  everyLayer(layers).find((layer) => layer.id === id);
