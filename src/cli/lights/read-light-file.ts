import { HaikeiError } from '../../errors/haikei-error.js';
import type { LightScript } from '../../raster/light/light-script.js';
import { readLightScript } from '../../raster/light/parse-light-script.js';
import { readWholeFile } from '../files/read-whole-file.js';

/** A light is a page of numbers; more than this is something else. */
const MAX_LIGHT_BYTES = 1 << 18;

/** @throws HaikeiError `file-missing`, `file-unreadable`, `file-too-large`, `light-invalid` */
export async function readLightFile(signal: AbortSignal, path: string): Promise<LightScript> {
  const bytes = await readWholeFile(signal, path, MAX_LIGHT_BYTES);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HaikeiError(
      'light-invalid',
      { path, where: 'light', reason: 'it is no UTF-8 text' },
      { cause },
    );
  }
  return readLightScript(text, path);
}
