import type { PsdMask } from '../format/psd-file.js';
import type { Cursor } from './cursor.js';
import { readBounds } from './read-bounds.js';

const RELATIVE = 1;
const DISABLED = 2;
const FROM_VECTOR = 8;
const HAS_PARAMETERS = 16;

/** Flags, default colour and rectangle of the real user mask. */
const REAL_MASK_SIZE = 18;

/**
 * Mask data of a layer record; `cursor` holds exactly its payload (0, 20, 36 bytes or more with parameters).
 * Parameters lie behind the real mask, as Photoshop writes them (its specification says before).
 */
export function readLayerMask(cursor: Cursor, version: 1 | 2): PsdMask | null {
  if (cursor.remaining === 0) return null;
  const span = { start: cursor.offset, end: cursor.end };
  const bounds = readBounds(cursor, version);
  const defaultColour = cursor.u8();
  const flags = cursor.u8();
  const real = cursor.remaining >= REAL_MASK_SIZE ? readRealMask(cursor, version) : null;
  const parameters = (flags & HAS_PARAMETERS) !== 0 && cursor.remaining > 0 ? readParameters(cursor) : {};
  return {
    bounds,
    defaultColour,
    disabled: (flags & DISABLED) !== 0,
    relative: (flags & RELATIVE) !== 0,
    fromVector: (flags & FROM_VECTOR) !== 0,
    density: parameters.density ?? 255,
    feather: parameters.feather ?? 0,
    real,
    span,
  };
}

function readRealMask(cursor: Cursor, version: 1 | 2): PsdMask['real'] {
  const flags = cursor.u8();
  const defaultColour = cursor.u8();
  return { bounds: readBounds(cursor, version), defaultColour, disabled: (flags & DISABLED) !== 0 };
}

/** One presence bit each for density and feather of the pixel mask, then of the vector mask, which is not kept. */
function readParameters(cursor: Cursor): { density?: number; feather?: number } {
  const present = cursor.u8();
  return {
    ...((present & 1) !== 0 && { density: cursor.u8() }),
    ...((present & 2) !== 0 && { feather: cursor.f64() }),
  };
}
