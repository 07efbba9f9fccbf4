/** What steadying did, over the frames that this run painted. */
export interface FootageReport {
  /** Mean warping error in steps of 8 bits of the paint as it came and as it was steadied; null where nothing was. */
  readonly painted: number | null;
  readonly steadied: number | null;
  /** Mean share of a frame that stayed to the bit. */
  readonly still: number;
  /** Numbers of the painted frames, from 1, that begin after a cut. */
  readonly cuts: readonly number[];
}
