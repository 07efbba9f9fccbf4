import { HaikeiError } from '../../errors/haikei-error.js';
import { IccBytes } from './icc-bytes.js';
import type { IccProfile } from './icc-profile.js';
import type { Matrix3 } from './matrix3.js';
import { determinant } from './matrix3.js';
import { readIccCurve } from './read-icc-curve.js';
import { readIccText } from './read-icc-text.js';
import type { ToneCurve } from './tone-curve.js';

const HEADER_BYTES = 128;
const MOST_TAGS = 200;

type Tags = ReadonlyMap<string, number>;

/**
 * Reads an ICC profile of version 2 or 4 whose colours are defined by tone curves and a matrix (RGB) or one
 * tone curve (grey): ICC.1:2022. Chromatic adaptation needs no care, since colorants are stored relative to D50.
 *
 * @throws HaikeiError `profile-unsupported` when it is a valid profile of another kind (CMYK, Lab, look-up tables)
 * @throws HaikeiError `file-damaged` or `file-truncated` when it is no valid profile
 */
export function parseIccProfile(data: Uint8Array): IccProfile {
  const bytes = new IccBytes(data);
  bytes.need(0, HEADER_BYTES + 4);
  if (bytes.signature(36) !== 'acsp') throw bytes.damaged(36, bytes.signature(36), 'acsp');
  const tags = readTags(bytes);
  const description = describe(bytes, tags);
  const refuse = (reason: string): HaikeiError =>
    new HaikeiError('profile-unsupported', { profile: description, reason });
  const space = bytes.signature(16);
  if (space !== 'RGB ' && space !== 'GRAY') throw refuse(`colour space ${space.trim()}`);
  const needed = space === 'GRAY' ? ['kTRC'] : ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
  const missing = needed.filter((tag) => !tags.has(tag));
  if (missing.length > 0 && tags.has('A2B0')) throw refuse('colours are defined by look-up tables');
  if (missing.length > 0) throw bytes.damaged(HEADER_BYTES, `no ${missing.join(', ')}`, needed.join(', '));
  if (bytes.signature(20) !== 'XYZ ') throw refuse(`connection space ${bytes.signature(20).trim()}`);
  if (space === 'GRAY') return { space: 'gray', description, curve: readIccCurve(bytes, tags.get('kTRC')!) };
  return { space: 'rgb', description, curves: readCurves(bytes, tags), toXyz: readMatrix(bytes, tags) };
}

function readTags(bytes: IccBytes): Tags {
  const count = bytes.u32(HEADER_BYTES);
  if (count > MOST_TAGS) throw bytes.damaged(HEADER_BYTES, `${count} tags`, `${MOST_TAGS} or fewer`);
  const tags = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const entry = HEADER_BYTES + 4 + i * 12;
    const offset = bytes.u32(entry + 4);
    bytes.need(offset, bytes.u32(entry + 8));
    tags.set(bytes.signature(entry), offset);
  }
  return tags;
}

function describe(bytes: IccBytes, tags: Tags): string {
  const offset = tags.get('desc');
  const text = offset === undefined ? '' : readIccText(bytes, offset);
  return text === '' ? 'unnamed profile' : text;
}

/** Channels that share an element of the profile share the curve, so that what is made of it can be shared too. */
function readCurves(bytes: IccBytes, tags: Tags): readonly [ToneCurve, ToneCurve, ToneCurve] {
  const [r, g, b] = [tags.get('rTRC')!, tags.get('gTRC')!, tags.get('bTRC')!];
  const red = readIccCurve(bytes, r);
  const green = g === r ? red : readIccCurve(bytes, g);
  return [red, green, b === r ? red : b === g ? green : readIccCurve(bytes, b)];
}

function readMatrix(bytes: IccBytes, tags: Tags): Matrix3 {
  const [r, g, b] = (['rXYZ', 'gXYZ', 'bXYZ'] as const).map((tag) => readColorant(bytes, tags.get(tag)!));
  const matrix: Matrix3 = [r!.x, g!.x, b!.x, r!.y, g!.y, b!.y, r!.z, g!.z, b!.z];
  if (Math.abs(determinant(matrix)) < 1e-6) {
    throw bytes.damaged(tags.get('rXYZ')!, 'primaries on one line', 'three independent primaries');
  }
  return matrix;
}

function readColorant(bytes: IccBytes, offset: number): { x: number; y: number; z: number } {
  if (bytes.signature(offset) !== 'XYZ ') throw bytes.damaged(offset, bytes.signature(offset), 'XYZ');
  return { x: bytes.fixed(offset + 8), y: bytes.fixed(offset + 12), z: bytes.fixed(offset + 16) };
}
