import type { Locale } from '../../locales/locale.js';
import type { Shot } from '../../scene/shot.js';
import type { PictureFiles } from '../cels/picture-files.js';
import type { PictureAt } from '../psd/pictures-by-path.js';

/** A layered document that drawings are taken from. */
export interface ShotDocument {
  readonly shot: Shot;
  readonly pictureAt: PictureAt;
}

/** Where what a shot file names is read; paths are as they stand there, from its own folder. */
export interface ShotSources {
  readonly files: Pick<PictureFiles, 'read' | 'locate'>;
  readonly locale: Locale;
  /** Path of the shot file, for messages. */
  readonly path: string;
  /** Opened once, however many drawings it holds. @throws HaikeiError as reading a PSD does */
  document(signal: AbortSignal, path: string): Promise<ShotDocument>;
}
