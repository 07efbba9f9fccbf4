/** A lane that bends to the right between a wood on the left and rice fields, lower, on the right. Metres. */
export const ROAD_HALF = 2.15;
export const FIELD_LEVEL = -0.75;
export const FIELD_END = 250;

/** Where the middle of the road is, `z` metres ahead. */
export const roadCentre = (z: number): number => 0.1 + 0.00125 * z * z;

/** From the middle of the road: the right edge of the verge, and the foot of the slope to the fields. */
export const VERGE_RIGHT = 3.3;
export const SLOPE_FOOT = 4.4;
/** To the left: where the wood begins. */
export const WOOD_EDGE = -4.2;
