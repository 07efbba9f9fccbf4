import { PsdHost } from '../../host/psd/psd-host.js';
import { isPhotoshopDocument } from '../../host/psd/read/is-photoshop-document.js';
import { newDocument } from '../../host/psd/write/new-document.js';
import { joinSegments } from '../../host/psd/write/segments.js';
import { shotFromPicture } from '../../host/psd/write/shot-from-picture.js';
import { decodePicture } from '../../pictures/decode-picture.js';

const stem = (name: string): string => name.replace(/\.[^.]*$/, '') || name;

/**
 * A PSD or PSB as it is; a picture as a new document with it as BG.
 * @throws HaikeiError for what is damaged, too large or of an unknown kind
 */
export async function openBytes(signal: AbortSignal, name: string, bytes: Uint8Array): Promise<PsdHost> {
  if (isPhotoshopDocument(bytes)) return new PsdHost(stem(name), bytes);
  const picture = await decodePicture(signal, bytes, name);
  return new PsdHost(stem(name), joinSegments(newDocument(shotFromPicture(picture, []))));
}
