import { promisify } from 'node:util';
import { deflate as zlibDeflate, type ZlibOptions } from 'node:zlib';

const deflateAsync = promisify<Uint8Array, ZlibOptions, Uint8Array>(zlibDeflate);

/** Little is gained beyond it in pictures whose rows are filtered, at a multiple of the time. */
const LEVEL = 3;

/** Of what comes back at a time: each piece is a turn of this thread. */
const PIECE = 256 * 1024;

/** Deflates on another thread than this one. */
export const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  deflateAsync(bytes, { level: LEVEL, chunkSize: PIECE });
