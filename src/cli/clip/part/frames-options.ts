/** What commander collects for `haikei frames`; every value is still the text that was typed. */
export interface FramesOptions {
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly force?: boolean;
}
