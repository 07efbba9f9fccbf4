import type { Picture } from '../../pictures/picture.js';
import type { PictureSize } from '../picture-size.js';

/** Picture files by their paths, wherever they lie. */
export interface PictureFiles {
  /** @throws HaikeiError as `decodePicture`, and what getting its bytes throws */
  read(signal: AbortSignal, path: string): Promise<Picture>;
  /** The path for records, absolute where the files lie on a disk. */
  locate(path: string): string;
  /** Without decoding it; null where its beginning does not say. */
  size(path: string): Promise<PictureSize | null>;
}
