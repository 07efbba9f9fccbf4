import { basename, extname } from 'node:path';
import { HaikeiError } from '../../errors/haikei-error.js';
import { PsdHost } from '../../host/psd/psd-host.js';
import { newDocument } from '../../host/psd/write/new-document.js';
import { joinSegments } from '../../host/psd/write/segments.js';
import { readWholeFile } from '../files/read-whole-file.js';
import { readCelFolder } from '../pictures/cels/read-cel-folder.js';
import { decodePicture } from '../../pictures/decode-picture.js';
import { isPhotoshopDocument } from '../../host/psd/read/is-photoshop-document.js';
import { shotFromPicture } from '../../host/psd/write/shot-from-picture.js';

const stem = (path: string): string => basename(path, extname(path));

/**
 * Opens what the user named as a shot: a PSD or PSB as it is; a picture, with the cels of a folder where one
 * is given, as a new layered document in memory.
 * @throws HaikeiError for files that are missing, damaged or of an unknown kind; `usage` for cels beside a PSD
 */
export async function openInput(signal: AbortSignal, path: string, cels: string | null): Promise<PsdHost> {
  const bytes = await readWholeFile(signal, path);
  if (isPhotoshopDocument(bytes)) {
    if (cels === null) return new PsdHost(stem(path), bytes);
    throw new HaikeiError('usage', { reason: `--cels "${cels}": ${path} has layers of its own` });
  }
  const picture = await decodePicture(signal, bytes, path);
  const drawings = cels === null ? [] : await readCelFolder(signal, cels, picture.pixels);
  return new PsdHost(stem(path), joinSegments(newDocument(shotFromPicture(picture, drawings))));
}
