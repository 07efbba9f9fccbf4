import { HaikeiError } from '../../../errors/haikei-error.js';
import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import type { Picture } from '../../../pictures/picture.js';
import type { FootageFacts } from '../facts/item-facts.js';
import { folderOf, inFolder } from '../plan/plate-files.js';
import { sequenceFiles } from '../plan/sequence-files.js';
import type { FootageDecoder } from './footage-decoder.js';
import type { FootageFiles } from './footage-files.js';
import { psdPart } from './psd-layer.js';

/** Bytes of the largest picture file that is read. */
const LARGEST = 2 ** 32 - 1;

export interface FootageReading {
  readonly files: FootageFiles;
  readonly decode: FootageDecoder;
}

/** How many frames a moving source has; loops are counted out. */
export const frameCount = ({ duration, frameRate }: FootageFacts): number =>
  Math.max(1, Math.round(duration * frameRate));

async function sequenceFile(
  signal: AbortSignal,
  { files }: FootageReading,
  item: FootageFacts,
  frame: number,
): Promise<string | null> {
  const first = item.path ?? '';
  const folder = folderOf(first);
  const native = Math.max(1, Math.round(frameCount(item) / Math.max(1, item.loop)));
  const names = sequenceFiles(first, await files.list(signal, folder), native);
  if (names.length === 0) return null;
  const name = names[frame % native] ?? null;
  if (name !== null) return inFolder(folder, name);
  throw new HaikeiError('footage-missing', { layer: item.name, path: `${first} + ${frame}` });
}

const UNREADABLE: ReadonlySet<string> = new Set(['format-unknown', 'mode-unsupported', 'depth-unsupported']);

/** Null for kinds of files that Haikei does not read; After Effects then has to show them. */
async function decoded(
  signal: AbortSignal,
  { files, decode }: FootageReading,
  item: FootageFacts,
  path: string,
): Promise<Picture | null> {
  const part = psdPart(item);
  if (part === null) return null;
  const { width, height } = item;
  try {
    const bytes = await files.read(signal, path, LARGEST);
    return await decode(signal, bytes, { path, layer: part.layer, width, height });
  } catch (error) {
    if (isHaikeiError(error) && UNREADABLE.has(error.code)) return null;
    throw error;
  }
}

/**
 * One picture of a source from its own file, exactly as the art department gave it.
 * @param frame of a sequence, counted from 0
 * @returns null where there is no file, or none from which exactly this picture can be read
 * @throws HaikeiError `footage-missing`; `file-truncated`, `file-damaged` and the like for files that are broken
 */
export async function readFootage(
  signal: AbortSignal,
  reading: FootageReading,
  item: FootageFacts,
  frame: number,
): Promise<Picture | null> {
  if (item.missing) throw new HaikeiError('footage-missing', { layer: item.name, path: item.path ?? '–' });
  if (item.path === null) return null;
  const path = item.isStill ? item.path : await sequenceFile(signal, reading, item, frame);
  if (path === null) return null;
  const picture = await decoded(signal, reading, item, path);
  const fits = picture?.pixels.width === item.width && picture.pixels.height === item.height;
  return fits ? picture : null;
}
