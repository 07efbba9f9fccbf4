import type { LocatedLayer } from './located-layer.js';

/** Whether it has a picture of its own rather than holding others. */
export const isLeaf = (located: LocatedLayer): boolean => located.layer.kind !== 'group';
