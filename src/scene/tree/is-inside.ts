import type { LocatedLayer } from './located-layer.js';

/** Whether `inner` lies in the group `outer`, at any depth, or is it. */
export const isInside = (inner: LocatedLayer, outer: LocatedLayer): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
