import { HaikeiError } from '../errors/haikei-error.js';
import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { type Inflate, inflateInto } from './inflate-into.js';
import { readJpeg } from './jpeg/read-jpeg.js';
import type { Picture } from './picture.js';
import { readPng } from './png/read-png.js';
import type { PictureFormat } from './sniff-format.js';
import { sniffFormat } from './sniff-format.js';
import { readTga } from './tga/read-tga.js';
import { readTiff } from './tiff/read-tiff.js';

type Reader = (signal: AbortSignal, bytes: Uint8Array, path: string) => Picture | Promise<Picture>;

const OTHER_READERS: Readonly<Record<Exclude<PictureFormat, 'png'>, Reader>> = {
  jpeg: readJpeg,
  tiff: readTiff,
  tga: readTga,
};

/**
 * Decodes PNG, JPEG, TIFF or TGA; the content decides which, not the name. 8 and 16 bit, grey or RGB, straight
 * alpha, turned the right way up.
 * @param path only for messages
 * @param inflate for the pixels of PNG
 * @throws HaikeiError `format-unknown`, `file-truncated`, `file-damaged`, `file-too-large`, `mode-unsupported`,
 *   `depth-unsupported`, `cancelled`
 */
export async function decodePicture(
  signal: AbortSignal,
  bytes: Uint8Array,
  path: string,
  inflate: Inflate = inflateInto,
): Promise<Picture> {
  throwIfCancelled(signal);
  const { format, name } = sniffFormat(bytes, path);
  if (format === null) throw new HaikeiError('format-unknown', { path, found: name });
  try {
    return await (format === 'png'
      ? readPng(signal, bytes, inflate)
      : OTHER_READERS[format](signal, bytes, path));
  } catch (error) {
    throwIfCancelled(signal);
    throwAsDamage(error, name);
  }
}

/** Whatever a decoder runs into with bytes nobody foresaw is damage of the file, in its own words. */
function throwAsDamage(error: unknown, format: string): never {
  if (error instanceof HaikeiError) throw error;
  const found = error instanceof Error ? error.message : String(error);
  throw new HaikeiError(
    'file-damaged',
    { where: format, offset: 0, found, expected: 'a picture that can be decoded' },
    { cause: error },
  );
}
