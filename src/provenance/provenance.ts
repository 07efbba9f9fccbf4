/** Who and what made a plate. Written into the document's XMP, onto the plate layer and into a sidecar file. */
export interface Provenance {
  readonly format: 'haikei-provenance/1';
  /** ISO 8601; null in reproducible runs. */
  readonly created: string | null;
  readonly software: string;
  /** IPTC digital source type of the whole document. */
  readonly digitalSourceType: 'compositeWithTrainedAlgorithmicMedia';
  readonly model: {
    readonly name: string;
    readonly version: string;
    readonly sha256: string;
    readonly licence: string;
    readonly commercialUse: 'allowed' | 'forbidden' | 'unknown';
    readonly attribution: string;
  };
  /** The layer the plate was painted from. */
  readonly source: { readonly name: string; readonly key: string | null };
  /** The job's settings that decide the pixels, as plain JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
}
