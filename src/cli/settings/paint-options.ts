/** What commander collects for `haikei paint`; every value is still the text that was typed. */
export interface PaintOptions {
  readonly out?: string;
  readonly look?: string;
  readonly light?: string;
  readonly bakeLight?: boolean;
  readonly strength?: string;
  readonly detail?: string;
  readonly background?: string;
  readonly role?: readonly string[];
  readonly model?: string;
  readonly profile?: string;
  readonly cels?: string;
  readonly hideOriginal?: boolean;
  readonly plate?: string;
  readonly plateDepth?: string;
  readonly preview?: string;
  /** False after `--no-sidecar`. */
  readonly sidecar: boolean;
  readonly job?: string;
  readonly saveJob?: string;
  readonly force?: boolean;
  readonly tile?: string;
  readonly threads?: string;
  readonly reproducible?: boolean;
}

/** What of it says how to paint. */
export type JobOptions = Omit<PaintOptions, 'cels' | 'sidecar'>;

/** Options that every command knows. */
export interface CommonOptions {
  readonly models?: string;
  readonly json?: boolean;
  readonly lang?: string;
}
