import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PsdHeader } from '../format/psd-file.js';
import type { Cursor } from './cursor.js';
import { maxSide } from './limits.js';

const MAX_CHANNELS = 56;
const DEPTHS = [1, 8, 16, 32] as const;
const MODES = [0, 1, 2, 3, 4, 7, 8, 9];

/** The 26 bytes every PSD and PSB starts with. */
export function readHeader(cursor: Cursor): PsdHeader {
  const signature = cursor.key();
  if (signature !== '8BPS') cursor.damaged(JSON.stringify(signature), '"8BPS"', cursor.offset - 4);
  const version = cursor.u16();
  if (version !== 1 && version !== 2)
    cursor.damaged(`version ${version}`, 'version 1 or 2', cursor.offset - 2);
  cursor.skip(6);
  const channels = cursor.u16();
  if (channels < 1 || channels > MAX_CHANNELS) {
    cursor.damaged(`${channels} channels`, `1 to ${MAX_CHANNELS} channels`, cursor.offset - 2);
  }
  const height = readSide(cursor, 'height', maxSide(version));
  const width = readSide(cursor, 'width', maxSide(version));
  return { version, channels, width, height, depth: readDepth(cursor), mode: readMode(cursor) };
}

function readSide(cursor: Cursor, what: string, limit: number): number {
  const value = cursor.u32();
  if (value < 1) cursor.damaged(`${what} 0`, `${what} of at least 1`, cursor.offset - 4);
  if (value > limit) throw new HaikeiError('file-too-large', { what: `canvas ${what}`, value, limit });
  return value;
}

function readDepth(cursor: Cursor): PsdHeader['depth'] {
  const found = cursor.u16();
  const depth = DEPTHS.find((known) => known === found);
  return depth ?? cursor.damaged(`${found} bits`, '1, 8, 16 or 32 bits a channel', cursor.offset - 2);
}

function readMode(cursor: Cursor): number {
  const mode = cursor.u16();
  if (!MODES.includes(mode)) cursor.damaged(`mode ${mode}`, `one of ${MODES.join(', ')}`, cursor.offset - 2);
  return mode;
}
