import { HaikeiError } from '../../errors/haikei-error.js';
import type { Locale } from '../../locales/locale.js';
import { decodePicture } from '../../pictures/decode-picture.js';
import type { Picture } from '../../pictures/picture.js';
import { sizeOfHead } from '../cels/size-of-head.js';
import { openShotDocument } from './open-shot-document.js';
import { pathInFolder } from './path-in-folder.js';
import type { ShotFiles } from './shot-files.js';
import type { ShotLimits } from './shot-limits.js';
import type { ShotDocument, ShotSources } from './shot-sources.js';

export interface FolderShot {
  /** Of the shot file, from the folder. */
  readonly path: string;
  readonly files: ShotFiles;
  readonly locale: Locale;
  readonly limits: ShotLimits;
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** The last thing that was asked for: documents hold many drawings, and the plate is looked at twice. */
class Last<T> {
  private kept: { readonly path: string; readonly value: Promise<T> } | null = null;

  get(path: string, read: () => Promise<T>): Promise<T> {
    if (this.kept?.path !== path) this.kept = { path, value: read() };
    return this.kept.value;
  }
}

class FolderSources implements ShotSources {
  readonly path: string;
  readonly locale: Locale;
  private readonly documents = new Last<ShotDocument>();
  private readonly pictures = new Last<Picture>();

  constructor(private readonly shot: FolderShot) {
    this.path = shot.path;
    this.locale = shot.locale;
  }

  readonly files = {
    locate: (path: string): string => {
      const { path: shot, files } = this.shot;
      const found = pathInFolder(folderOf(shot), path);
      if (found === null) throw new HaikeiError('shot-outside', { path, shot, folder: files.name });
      return found;
    },
    read: (signal: AbortSignal, path: string): Promise<Picture> =>
      this.pictures.get(path, () => this.decode(signal, this.files.locate(path))),
  };

  document(signal: AbortSignal, path: string): Promise<ShotDocument> {
    return this.documents.get(path, () => this.open(signal, this.files.locate(path)));
  }

  private async open(signal: AbortSignal, path: string): Promise<ShotDocument> {
    const { files, limits } = this.shot;
    return openShotDocument(signal, path, await files.read(signal, path, limits.bytes));
  }

  private async decode(signal: AbortSignal, path: string): Promise<Picture> {
    const { files, limits } = this.shot;
    const bytes = await files.read(signal, path, limits.bytes);
    const { width, height } = sizeOfHead(bytes, path) ?? { width: 0, height: 0 };
    const value = width * height * 4;
    if (value > limits.bytes)
      throw new HaikeiError('file-too-large', { what: `${path}: bytes`, value, limit: limits.bytes });
    return decodePicture(signal, bytes, path);
  }
}

/**
 * What a shot file names, below a folder and nowhere else. `locate` and what reads throw HaikeiError `shot-outside` for a path that
 * leaves it, before anything is read.
 */
export const folderSources = (shot: FolderShot): ShotSources => new FolderSources(shot);
