/** Names something by its id, or as what an earlier step of the same plan made. */
export type Ref = { readonly id: number } | { readonly made: 'plate' | 'footage' };

/** Files that become footage, and how they are to be understood. */
export interface FootageFile {
  /** Of a sequence, its first file. */
  readonly path: string;
  readonly name: string;
  /** As the project panel shows it. */
  readonly comment: string;
  readonly width: number;
  readonly height: number;
  readonly pixelAspect: number;
  /** Written with straight alpha; false for opaque files, which have none. */
  readonly hasAlpha: boolean;
  /** Null for a still. */
  readonly sequence: { readonly frames: number; readonly frameRate: number } | null;
}

/** What a plate's layer says about itself. */
export interface PlateNote {
  readonly name: string;
  readonly comment: string;
  readonly mark: Readonly<Record<string, string>>;
  /** Seconds of the composition at which the marker stands. */
  readonly time: number;
}

/** One change. Steps are carried out in their order; each is undone by what it was before. */
export type InsertionStep =
  | { readonly do: 'unlock-layer'; readonly layer: Ref }
  | { readonly do: 'lock-layer'; readonly layer: Ref }
  | { readonly do: 'import-footage'; readonly footage: FootageFile }
  | { readonly do: 'replace-footage'; readonly item: Ref; readonly footage: FootageFile }
  | { readonly do: 'duplicate-layer'; readonly layer: Ref }
  | { readonly do: 'replace-source'; readonly layer: Ref; readonly item: Ref }
  /** Directly below another layer, or to the top. */
  | { readonly do: 'move-layer'; readonly layer: Ref; readonly below: Ref | null }
  | { readonly do: 'set-matte'; readonly layer: Ref; readonly matte: Ref; readonly type: number }
  | { readonly do: 'write-note'; readonly layer: Ref; readonly note: PlateNote }
  | { readonly do: 'show-layer'; readonly layer: Ref }
  | { readonly do: 'hide-layer'; readonly layer: Ref };

/**
 * Everything that puts one plate into a composition, as a value: the plugin carries it out in After Effects 27, the
 * script in older versions, and what it leads to can be told beforehand without either.
 */
export interface InsertionPlan {
  readonly format: 'haikei-insertion/1';
  /** As the undo command names it. */
  readonly undoName: string;
  /** Id of the composition. */
  readonly comp: number;
  /** Id of the layer that the plate was painted from. */
  readonly source: number;
  readonly steps: readonly InsertionStep[];
}
