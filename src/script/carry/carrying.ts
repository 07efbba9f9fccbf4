/** What plans are carried out with; `takeBack` says how to take back by hand, the first first. */
export interface Carrying {
  readonly takeBack: (() => void)[];
  /** Real ids for numbers below 0, as texts. */
  readonly ids: Record<string, number>;
}
