import { PsdHost } from '../../host/psd/psd-host.js';
import { isPhotoshopDocument } from '../../host/psd/read/is-photoshop-document.js';
import { newDocument } from '../../host/psd/write/new-document.js';
import { joinSegments } from '../../host/psd/write/segments.js';
import { shotFromPicture } from '../../host/psd/write/shot-from-picture.js';
import { decodePicture } from '../../pictures/decode-picture.js';

const stem = (name: string): string => name.replace(/\.[^.]*$/, '') || name;

export interface OpenedBytes {
  readonly psd: PsdHost;
  /** Whether the document was made for a picture. */
  readonly isPicture: boolean;
}

/**
 * A PSD or PSB as it is; a picture as a new document with it as BG.
 * @throws HaikeiError for what is damaged, too large or of an unknown kind
 */
export async function openBytes(signal: AbortSignal, name: string, bytes: Uint8Array): Promise<OpenedBytes> {
  if (isPhotoshopDocument(bytes)) return { psd: new PsdHost(stem(name), bytes), isPicture: false };
  const picture = await decodePicture(signal, bytes, name);
  const document = joinSegments(newDocument(shotFromPicture(picture, [])));
  return { psd: new PsdHost(stem(name), document), isPicture: true };
}
