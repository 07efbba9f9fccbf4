import { crc32 } from '../../../src/raster/png/crc32.js';
import type { FakeDocument } from '../photoshop/fake-document.js';

function shortened(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  return `${value.byteLength} bytes ${crc32(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))}`;
}

/** All that a document is, as text; samples as their checksum. */
export const documentText = ({ format, state }: FakeDocument): string =>
  JSON.stringify({ format, state }, shortened, 1);
