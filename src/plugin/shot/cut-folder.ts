import type { ShotFiles } from '../../clip/shot/shot-files.js';

export interface FolderContent {
  /** Names. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** A folder that somebody chose, and all that lies in it; nothing else. */
export interface CutFolder extends ShotFiles {
  /** @param path of a folder in it; empty for itself */
  list(signal: AbortSignal, path: string): Promise<FolderContent>;
}
