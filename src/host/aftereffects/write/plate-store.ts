import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { allocateSamples, hasAlpha, maxSample, type Pixels } from '../../../raster/pixels.js';
import { encodePng } from '../../../raster/png/encode-png.js';
import type { FootageFiles } from '../footage/footage-files.js';
import { fileName, folderOf, inFolder, nextRun, plateFileName } from '../plan/plate-files.js';
import { FOLDER_NAME } from '../read/find-items.js';

/** Where the pictures of one plate lie, on the disk before After Effects hears of them. */
export interface StoredPlate {
  readonly folder: string;
  /** Of a sequence, its first file. */
  readonly path: string;
}

export interface SequenceSize {
  /** Of the source: the plate has as many, so that no layer's times change. */
  readonly count: number;
  /** Those that are painted. */
  readonly painted: ReadonlySet<number>;
}

/** A picture that nobody should see: frames that the shot does not show are grey, or empty where there is alpha. */
function filler(like: Pixels): Pixels {
  const data = allocateSamples(like.depth, like.data.length);
  if (!hasAlpha(like.channels)) data.fill(maxSample(like.depth) >> 1);
  return { ...like, data };
}

/**
 * Files of plates, in a folder `Haikei` beside the project: a folder for each composition, in it one for each run, so
 * that files which an undo goes back to stay.
 */
export class PlateStore {
  constructor(
    private readonly files: FootageFiles,
    private readonly projectFile: string,
    private readonly comp: string,
  ) {}

  /** @throws HaikeiError `project-unsaved` */
  async newFolder(signal: AbortSignal): Promise<string> {
    throwIfCancelled(signal);
    if (this.projectFile === '') throw new HaikeiError('project-unsaved', { project: this.comp });
    const home = inFolder(folderOf(this.projectFile), FOLDER_NAME, fileName(this.comp));
    const folder = inFolder(home, nextRun(await this.files.list(signal, home)));
    await this.files.makeFolder(signal, folder);
    return folder;
  }

  pathOf(folder: string, layer: string, frame: number | null, count = 1): string {
    return inFolder(folder, plateFileName(layer, frame, count));
  }

  async write(signal: AbortSignal, path: string, pixels: Pixels, profile: Uint8Array | null): Promise<void> {
    throwIfCancelled(signal);
    await this.files.write(signal, path, encodePng(pixels, { profile }));
  }

  /** The frames between those that were painted, so that a sequence has no gaps. */
  async fillGaps(
    signal: AbortSignal,
    { folder, layer }: { readonly folder: string; readonly layer: string },
    { count, painted }: SequenceSize,
    { like, profile }: { readonly like: Pixels; readonly profile: Uint8Array | null },
  ): Promise<void> {
    const bytes = encodePng(filler(like), { profile });
    for (let frame = 0; frame < count; frame++) {
      throwIfCancelled(signal);
      if (painted.has(frame)) continue;
      await this.files.write(signal, this.pathOf(folder, layer, frame, count), bytes);
    }
  }

  async remove(folder: string): Promise<void> {
    try {
      await this.files.remove(folder);
    } catch {
      // Files that nothing refers to harm nobody.
    }
  }
}
