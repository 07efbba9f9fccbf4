/** What a layer is, whatever its language or name. */
export type LayerType = 'av' | 'text' | 'shape' | 'camera' | 'light' | 'other';

/** When a layer shows which moment of its source; seconds of the composition. */
export interface LayerTime {
  readonly inPoint: number;
  readonly outPoint: number;
  readonly startTime: number;
  /** Percent; below 0 it runs backwards. */
  readonly stretch: number;
  readonly remapped: boolean;
  /** Shows two neighbouring frames at once. */
  readonly blended: boolean;
}

/** Where a layer lies, as far as that is one place. */
export interface LayerPlace {
  /** Its anchor in pixels of its source, and where that is in the composition. */
  readonly anchor: readonly [number, number];
  readonly position: readonly [number, number];
  /** Moves, hangs on a parent or stands in space: `position` says little. */
  readonly moving: boolean;
}

/** Everything of one layer that Haikei goes by or must not change. Plain data: it can be kept as JSON and compared. */
export interface LayerFacts {
  readonly id: number;
  readonly name: string;
  readonly type: LayerType;
  /** Id of the item it shows, null where it shows none. */
  readonly item: number | null;
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly solo: boolean;
  readonly shy: boolean;
  readonly hasVideo: boolean;
  readonly isNull: boolean;
  readonly isAdjustment: boolean;
  readonly isGuide: boolean;
  readonly threeD: boolean;
  readonly label: number;
  /** The switches and the blending mode, as numbers of this After Effects. */
  readonly switches: readonly number[];
  readonly time: LayerTime;
  readonly place: LayerPlace;
  /** 0..1 where the artist stands. */
  readonly opacity: number;
  readonly parent: number | null;
  readonly matte: { readonly layer: number; readonly type: number } | null;
  /** Another layer takes it for its matte. */
  readonly isMatte: boolean;
  readonly masks: number;
  readonly effects: number;
  readonly comment: string;
  /** Parameters of the marker that Haikei wrote, null without one. */
  readonly mark: Readonly<Record<string, string>> | null;
}
