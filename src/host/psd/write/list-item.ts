import type { LightLayer } from '../../../raster/light/light-layer.js';

/** One record of the list to be. `replaces` is the old record whose place, id and look it takes over. */
export type ListItem =
  | { readonly kind: 'original'; readonly record: number }
  | { readonly kind: 'plate' }
  | { readonly kind: 'light'; readonly layer: LightLayer; readonly replaces: number | null }
  | { readonly kind: 'group-end' }
  | { readonly kind: 'group'; readonly name: string; readonly replaces: number | null };
