import { promisify } from 'node:util';
import { constants, deflate, type ZlibOptions } from 'node:zlib';

const deflateAsync = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflate);

/** Puts bytes into the zlib format as they are, on another thread than this one. */
export const deflateStored = (bytes: Uint8Array): Promise<Uint8Array> =>
  deflateAsync(bytes, { level: constants.Z_NO_COMPRESSION, chunkSize: bytes.length + 64 * 1024 });
