import type { FootageReport } from '../../paint/footage/footage-report.js';
import type { PictureBlob } from './clip-calls.js';
import type { FootageWay, PaintedFrame, PlateSet } from './footage-calls.js';
import { type PlateSets, withFrame, withSet } from './plate-sets.js';

/** Painted frames of those that are wanted, while footage is painted. */
export interface FootageProgress {
  readonly done: number;
  readonly total: number;
  /** Seconds; null while nothing is known of it. */
  readonly left: number | null;
}

/** A background that moves. */
export interface FootageState {
  /** Of its folder. */
  readonly name: string;
  /** As they were filmed, in order; of one size. */
  readonly files: readonly PictureBlob[];
  /** How it is painted from now on. */
  readonly way: FootageWay;
  /** What is painted, by the versions of the document whose look it has. */
  readonly sets: PlateSets;
  /** What steadying did to a set, by its number. */
  readonly reports: ReadonlyMap<number, FootageReport>;
  readonly painting: FootageProgress | null;
  /** Whether plates were painted that nobody has written into files. */
  readonly unsaved: boolean;
}

export type FootageAction =
  | { readonly what: 'way'; readonly way: FootageWay }
  | { readonly what: 'begun'; readonly version: number; readonly set: PlateSet }
  | { readonly what: 'painted'; readonly id: number; readonly frame: PaintedFrame }
  | { readonly what: 'reported'; readonly id: number; readonly report: FootageReport }
  | { readonly what: 'painting'; readonly painting: FootageProgress | null }
  /** The document is open in a new worker, where its versions have other numbers; one set came along. */
  | { readonly what: 'moved'; readonly set: PlateSet | null; readonly to: number }
  | { readonly what: 'written' };

export const footageOf = (name: string, files: readonly PictureBlob[]): FootageState => ({
  name,
  files,
  way: { step: 1, steady: true },
  sets: new Map(),
  reports: new Map(),
  painting: null,
  unsaved: false,
});

export function reduceFootage(state: FootageState, action: FootageAction): FootageState {
  switch (action.what) {
    case 'way':
      return { ...state, way: action.way };
    case 'begun':
      return { ...state, sets: withSet(state.sets, action.version, action.set) };
    case 'painted':
      return { ...state, sets: withFrame(state.sets, action.id, action.frame), unsaved: true };
    case 'reported':
      return { ...state, reports: new Map([...state.reports, [action.id, action.report]]) };
    case 'painting':
      return { ...state, painting: action.painting };
    case 'moved':
      return { ...state, sets: new Map(action.set ? [[action.to, action.set]] : []) };
    case 'written':
      return { ...state, unsaved: false };
  }
}
