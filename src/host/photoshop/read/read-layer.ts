import type { PsLayer } from '../api/ps-layer.js';

/** What the scene needs of a layer: a live one of the object model, or what was read of all of them at once. */
export interface ReadLayer extends Pick<
  PsLayer,
  | 'id'
  | 'name'
  | 'kind'
  | 'visible'
  | 'opacity'
  | 'fillOpacity'
  | 'isClippingMask'
  | 'isBackgroundLayer'
  | 'allLocked'
  | 'pixelsLocked'
  | 'positionLocked'
  | 'boundsNoEffects'
> {
  /** Top first. */
  readonly layers?: ArrayLike<ReadLayer> | null;
}
