import type { SceneLayer } from './layer.js';
import type { ShotSheet } from './sheet/shot-sheet.js';

/** One PSD document or one After Effects composition, as read. */
export interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly depth: 8 | 16;
  readonly mode: 'rgb' | 'gray';
  /** ICC profile of the document, null when untagged. */
  readonly profile: Uint8Array | null;
  /** Bottom first. */
  readonly layers: readonly SceneLayer[];
  /** Of hosts that read time sheets, where there is one. */
  readonly timeSheet?: ShotSheet;
  /** Of hosts that have time: how many the shot has. */
  readonly frames?: number;
}
