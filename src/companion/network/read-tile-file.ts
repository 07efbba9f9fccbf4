import { HaikeiError } from '../../errors/haikei-error.js';
import { readPng } from '../../pictures/png/read-png.js';
import type { Pixels } from '../../raster/pixels.js';
import { COMPANION_LIMITS } from '../companion-limits.js';

/** Width and height stand in the first chunk, before anything is unpacked. */
function checkSize(bytes: Uint8Array, what: string): void {
  if (bytes.length < 24) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = view.getUint32(16) * view.getUint32(20);
  const limit = COMPANION_LIMITS.tilePixels;
  if (value > limit) throw new HaikeiError('file-too-large', { what, value, limit });
}

/**
 * A picture for or from a network.
 * @param name for messages
 * @throws HaikeiError `file-too-large`, those of PNG files; `job-invalid` where it is not RGB of 16 bit
 */
export async function readTileFile(signal: AbortSignal, bytes: Uint8Array, name: string): Promise<Pixels> {
  checkSize(bytes, name);
  const { pixels } = await readPng(signal, bytes);
  if (pixels.channels === 3 && pixels.depth === 16) return pixels;
  const reason = `${pixels.channels} channels of ${pixels.depth} bits, not RGB of 16`;
  throw new HaikeiError('job-invalid', { where: name, reason });
}
