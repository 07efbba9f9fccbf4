import type { SceneLayer } from '../layer.js';

/**
 * The clipping chain that `index` belongs to: the place of its base and of its topmost clipped layer in the
 * same list. Both are `index` where nothing is clipped. A clipped layer with nothing beneath it is its own base.
 */
export function clippingChain(
  siblings: readonly SceneLayer[],
  index: number,
): { readonly base: number; readonly top: number } {
  let base = index;
  while (base > 0 && siblings[base]!.clipped) base--;
  let top = base;
  while (siblings[top + 1]?.clipped === true) top++;
  return { base, top };
}
