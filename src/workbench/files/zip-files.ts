import { Zip, ZipPassThrough } from 'fflate';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { SavedFile } from './saved-file.js';

/** What a zip without extensions, which everything reads, can hold. */
const MOST_FILES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;

/** Of every file, so that the same files give the same bytes: the earliest day that a zip knows. */
const DAY = new Date(1980, 0, 1, 12);

/**
 * Files as they are, one after the other, in a zip; meant for what is packed already. Holds one file at a time, the rest
 * is the browser's.
 * @throws HaikeiError `file-too-large`, and whatever making the files throws
 */
export async function zipFiles(name: string, files: AsyncIterable<SavedFile>): Promise<Blob> {
  const [pieces, failures]: [Blob[], Error[]] = [[], []];
  let [count, bytes] = [0, 0];
  const check = (value: number, limit: number): void => {
    if (value > limit) throw new HaikeiError('file-too-large', { what: name, value, limit });
  };
  const zip = new Zip((error, chunk) => {
    if (error) failures.push(error);
    else pieces.push(new Blob([chunk]));
  });
  for await (const file of files) {
    check(++count, MOST_FILES);
    check((bytes += file.blob.size + 2 * file.name.length + 128), MOST_BYTES);
    const entry = new ZipPassThrough(file.name);
    entry.mtime = DAY;
    zip.add(entry);
    entry.push(new Uint8Array(await file.blob.arrayBuffer()), true);
  }
  zip.end();
  const [failure] = failures;
  if (failure) throw new HaikeiError('write-failed', { path: name, reason: failure.message });
  return new Blob(pieces, { type: 'application/zip' });
}
