import { boxMean, type Plane } from '../box-mean.js';

/**
 * Three running means one after the other, each way: close to a Gaussian of standard deviation `sigma` px (Wells 1986).
 * The border's values go on outside. Returns a new plane.
 */
export function boxBlur(plane: Plane, sigma: number): Plane {
  const radius = Math.max(0, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  if (radius === 0) return plane;
  let blurred = plane;
  for (let pass = 0; pass < 3; pass++) blurred = boxMean(blurred, radius);
  return blurred;
}
