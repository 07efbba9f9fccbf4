import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { ByteReader } from '../byte-reader.js';
import { orientPixels } from '../orient-pixels.js';
import type { Picture } from '../picture.js';
import { parseTgaHeader } from './tga-header.js';
import type { TgaHeader } from './tga-header.js';
import { unpackRuns } from './unpack-runs.js';

/**
 * Truevision TGA as cel-painting programs write it: 24 and 32 bit colour and 8 bit grey, plain or run-length.
 * 32 bit has straight alpha; where all of it is 0 the writer left the byte unused, and the picture is opaque.
 * @throws HaikeiError as `parseTgaHeader`, `file-truncated`
 */
export function readTga(signal: AbortSignal, bytes: Uint8Array, path: string): Picture {
  const reader = new ByteReader(bytes, 'TGA', true);
  const header = parseTgaHeader(reader, path);
  throwIfCancelled(signal);
  const { width, height, pixelBytes } = header;
  const size = width * height * pixelBytes;
  const stored = header.runLength
    ? unpackRuns(reader, header.dataStart, { size, pixelBytes })
    : reader.slice(header.dataStart, size).slice();
  if (pixelBytes > 1) swapBlueAndRed(stored, pixelBytes);
  if (pixelBytes === 4) fillUnusedAlpha(stored);
  const pixels = { width, height, channels: pixelBytes, depth: 8, data: stored } as const;
  return { pixels: orientPixels(pixels, orientationOf(header)), profile: null };
}

/** In EXIF's numbers. TGA's own default is the bottom row first. */
function orientationOf({ topFirst, rightFirst }: TgaHeader): number {
  if (topFirst) return rightFirst ? 2 : 1;
  return rightFirst ? 3 : 4;
}

function swapBlueAndRed(data: Uint8Array, pixelBytes: number): void {
  for (let i = 0; i < data.length; i += pixelBytes) {
    const blue = data[i]!;
    data[i] = data[i + 2]!;
    data[i + 2] = blue;
  }
}

function fillUnusedAlpha(data: Uint8Array): void {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) return;
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
}
