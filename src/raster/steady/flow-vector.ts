/** Where a block of a picture lies in the one before, seen from where it is: pixels to the right and down. */
export interface FlowVector {
  readonly dx: number;
  readonly dy: number;
}

export const STILL: FlowVector = { dx: 0, dy: 0 };

export const isStill = ({ dx, dy }: FlowVector): boolean => dx === 0 && dy === 0;
