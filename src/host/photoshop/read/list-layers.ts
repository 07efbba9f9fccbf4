import type { PsLayer } from '../api/ps-layer.js';

interface Tree<Layer> {
  readonly layers?: ArrayLike<Layer> | null;
}

/** What a group or document holds, bottom first; Photoshop lists them from the top. */
export const bottomFirst = <Layer>(layers: ArrayLike<Layer> | null | undefined): readonly Layer[] =>
  layers ? Array.from(layers).reverse() : [];

/** Every layer and group, bottom first, groups after what they hold. */
export const everyLayer = <Layer extends Tree<Layer>>(
  layers: ArrayLike<Layer> | null | undefined,
): readonly Layer[] => bottomFirst(layers).flatMap((layer) => [...everyLayer(layer.layers), layer]);

export const findLayer = (layers: ArrayLike<PsLayer>, id: number): PsLayer | undefined =>
  everyLayer(layers).find((layer) => layer.id === id);
