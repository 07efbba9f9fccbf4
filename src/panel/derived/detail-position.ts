/** Places of the detail slider: quarters of an octave from ¼ to 4, so that the middle is 1. */
export const DETAIL_POSITIONS = 16;

export const detailPosition = (detail: number): number => Math.round(4 * Math.log2(detail) + 8);

export const detailFromPosition = (position: number): number => 2 ** ((position - 8) / 4);
