import { promisify } from 'node:util';
import { deflate as zlibDeflate } from 'node:zlib';

const deflateAsync = promisify<Uint8Array, { level: number }, Uint8Array>(zlibDeflate);

/** Little is gained beyond it in pictures whose rows are filtered, at a multiple of the time. */
const LEVEL = 3;

/** Deflates on another thread than this one. */
export const deflate = (bytes: Uint8Array): Promise<Uint8Array> => deflateAsync(bytes, { level: LEVEL });
