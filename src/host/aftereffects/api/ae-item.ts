import type { AeLayer } from './ae-layer.js';

/** Where a footage item's pictures come from. Which kind it is shows in what it has: a solid has a colour, a file a path. */
export interface AeSource {
  readonly isStill: boolean;
  readonly hasAlpha: boolean;
  /** One of the `AlphaMode` values; means nothing without alpha. */
  readonly alphaMode: number;
  readonly invertAlpha: boolean;
  /** 0..1 each; of premultiplied alpha only. */
  readonly premulColor: readonly number[];
  /** 0 where the native rate holds. */
  readonly conformFrameRate: number;
  /** How many times it is played, one after the other. */
  readonly loop: number;
  /** Of files only; of a sequence, its first. */
  readonly file?: string | null;
  readonly missingFootagePath?: string;
  /** Of solids only. */
  readonly color?: readonly number[];
}

/** What every item of the project panel has. */
export interface AeItem {
  /** Stays the same when the project is saved and opened again. */
  readonly id: number;
  readonly name: string;
  readonly comment: string;
  readonly parentFolder: AeItem | null;
  readonly selected: boolean;
}

export interface AeFolder extends AeItem {
  readonly numItems: number;
}

interface AeAvItem extends AeItem {
  readonly width: number;
  readonly height: number;
  readonly pixelAspect: number;
  /** 0 for a still. */
  readonly frameRate: number;
  /** Seconds; 0 for a still. */
  readonly duration: number;
}

export interface AeFootage extends AeAvItem {
  /** Null for what comes from no file. */
  readonly file: string | null;
  readonly footageMissing: boolean;
  /** Another object after the footage was replaced. */
  readonly mainSource: AeSource;
}

export interface AeComp extends AeAvItem {
  readonly numLayers: number;
  /** Seconds, where the artist stands. */
  readonly time: number;
  /** @param index 1 is the layer on top */
  layer(index: number): AeLayer;
}
