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
}

export const LINK_TIMING: LinkTiming = {
  resend: 2000,
  slowest: 10_000,
  giveUp: 60_000,
  ping: 2000,
  greeting: 15_000,
};
