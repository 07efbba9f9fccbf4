/** Milliseconds. */
export interface LinkTiming {
  /** Until a frame that nobody acknowledged is sent again, and as much more for each megabyte; doubled each time, up to `slowest`. */
  readonly resend: number;
  readonly slowest: number;
  /** A frame that is not acknowledged in this time never will be. A page that computes cannot answer. */
  readonly giveUp: number;
  /** Between two questions whether the page still knows the link, while an answer is waited for. */
  readonly ping: number;
  /** A page that has not said who it is in this time is not there: it has nothing else to do. */
  readonly greeting: number;
  /** A page that does not compute answers pings; one that has said nothing for this long is gone. */
  readonly silence: number;
  readonly tile: TileTiming;
}

/** How long a page may be silent over a tile, which it computes on the thread that would answer. */
export interface TileTiming {
  /** Never less than this. */
  readonly least: number;
  /** So many times what it took for as many pixels the last time; more after each page that was lost. */
  readonly times: number;
  /** For a million pixels where nothing has been measured, on top of the least; never more than this. */
  readonly megapixel: number;
}

export const LINK_TIMING: LinkTiming = {
  resend: 2000,
  slowest: 10_000,
  giveUp: 30_000,
  ping: 2000,
  greeting: 15_000,
  silence: 20_000,
  tile: { least: 10_000, times: 8, megapixel: 120_000 },
};
