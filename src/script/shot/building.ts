import type { ClipShot } from '../../scene/clip/clip-shot.js';

/** A cut on its way into the project. */
export interface Building {
  readonly shot: ClipShot;
  /** Folder of the shot file. */
  readonly folder: string;
  /** Folder in the project that takes all of it. */
  readonly bin: FolderItem;
  readonly frameRate: number;
  /** Items that were made, the first first. */
  readonly made: Item[];
}

/** An item of this cut: it lies in the cut's folder, and goes where anything fails. */
export function keep<T extends Item>({ bin, made }: Building, item: T): T {
  made.push(item);
  item.parentFolder = bin;
  return item;
}
