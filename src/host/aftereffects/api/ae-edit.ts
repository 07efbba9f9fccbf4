import type { AeComp, AeFootage, AeItem, AeSource } from './ae-item.js';
import type { AeAvLayer, AeLayer } from './ae-layer.js';
import type { AeMarker, AeProperty } from './ae-property.js';

/** Items and layers inside an undo group, the only place where Haikei changes anything of them. */
export interface EditableItem extends AeItem {
  name: string;
  comment: string;
  parentFolder: AeItem | null;
  selected: boolean;
  /** A folder takes what is in it along; files on the disk stay. */
  remove(): unknown;
}

export interface EditableSource extends AeSource {
  /** @throws where `hasAlpha` is false, in some versions */
  alphaMode: number;
  invertAlpha: boolean;
  /** @throws for a still */
  conformFrameRate: number;
  /** @throws for a still */
  loop: number;
}

export interface EditableFootage extends AeFootage, EditableItem {
  name: string;
  comment: string;
  parentFolder: AeItem | null;
  selected: boolean;
  pixelAspect: number;
  readonly mainSource: EditableSource;
  /** Keeps how the footage before was interpreted; alpha that the file does not describe is guessed. */
  replace(path: string): unknown;
  replaceWithSequence(firstPath: string, forceAlphabetical: boolean): unknown;
}

export interface EditableComp extends AeComp, EditableItem {
  name: string;
  comment: string;
  parentFolder: AeItem | null;
  selected: boolean;
  /** `[1, 1]` is full resolution. */
  resolutionFactor: readonly number[];
  readonly layers: {
    /** On top; begins at the composition's start or where the artist stands, as the preferences say. */
    add(item: AeItem, duration?: number): EditableLayer;
  };
  /** Comes back before the file is there. */
  saveFrameToPng(seconds: number, path: string): unknown;
}

export interface EditableProperty extends AeProperty {
  setValueAtTime(time: number, value: AeMarker): unknown;
  setValueAtKey(key: number, value: AeMarker): unknown;
  removeKey(key: number): unknown;
}

/** What it is given must be unlocked. */
export interface EditableLayer extends AeAvLayer {
  name: string;
  comment: string;
  enabled: boolean;
  locked: boolean;
  startTime: number;
  property(name: string): EditableProperty | null;
  /** A copy directly above, with the same values. */
  duplicate(): EditableLayer;
  remove(): unknown;
  replaceSource(item: AeItem, fixExpressions: boolean): unknown;
  /** Directly below another layer of the same composition. */
  moveAfter(other: AeLayer): unknown;
  /** To the top. */
  moveToBeginning(): unknown;
  setTrackMatte(matte: AeLayer, type: number): unknown;
}
