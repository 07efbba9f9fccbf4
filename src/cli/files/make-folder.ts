import { mkdir } from 'node:fs/promises';
import { throwWriteError } from './throw-write-error.js';

/** Makes a folder and those that it lies in, where they are not there. @throws HaikeiError `disk-full`, `write-failed` */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throwWriteError(error, path, 0);
  }
}
