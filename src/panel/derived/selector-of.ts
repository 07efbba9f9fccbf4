import type { LocatedLayer } from '../../scene/tree/located-layer.js';

/** How a job names this layer so that it is found again: `#key` where the document has keys, else its path. */
export const selectorOf = ({ layer, path }: LocatedLayer): string =>
  layer.key === null ? path : `#${layer.key}`;
