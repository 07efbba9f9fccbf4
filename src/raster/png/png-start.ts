import { HaikeiError } from '../../errors/haikei-error.js';
import type { Pixels } from '../pixels.js';
import { pngChunk } from './png-chunk.js';
import { profileChunk, textChunk } from './text-chunks.js';

export interface PngOptions {
  /** ICC profile of the samples; without one the picture stays untagged. */
  readonly profile?: Uint8Array | null;
  /** How readers call the profile. */
  readonly profileName?: string;
  /** Keyword to text. */
  readonly texts?: Readonly<Record<string, string>>;
  /** An XMP packet. */
  readonly xmp?: string;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** PNG colour types by number of channels. */
const COLOUR_TYPES = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;

/** Where an ICC profile names the colour space of its samples, and how (ICC.1:2022, 7.2.6). */
const SPACE_AT = [16, 20] as const;

/** A profile of another space would change what every reader shows, or be refused by it. */
function checkSpace(channels: Pixels['channels'], profile: Uint8Array): void {
  const space = String.fromCharCode(...profile.subarray(...SPACE_AT)).trim();
  const expected = channels <= 2 ? 'GRAY' : 'RGB';
  if (space === expected) return;
  const reason = `colour space ${space} in a picture of ${expected}`;
  throw new HaikeiError('profile-unsupported', { profile: space, reason });
}

/**
 * Everything of a PNG that stands before its pixels.
 * @throws HaikeiError `depth-unsupported` for float pictures, `profile-unsupported` for a profile of another colour space
 * than the pixels have
 */
export function pngStart(pixels: Omit<Pixels, 'data'>, options: PngOptions): readonly Uint8Array[] {
  if (pixels.depth === 32) throw new HaikeiError('depth-unsupported', { depth: 32 });
  const parts = [SIGNATURE, header(pixels)];
  const { profile } = options;
  if (profile) {
    checkSpace(pixels.channels, profile);
    parts.push(profileChunk(options.profileName ?? 'ICC profile', profile));
  }
  if (options.xmp !== undefined) parts.push(textChunk('XML:com.adobe.xmp', options.xmp));
  for (const [name, text] of Object.entries(options.texts ?? {})) parts.push(textChunk(name, text));
  return parts;
}

function header({ width, height, depth, channels }: Omit<Pixels, 'data'>): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([depth, COLOUR_TYPES[channels]], 8);
  return pngChunk('IHDR', data);
}
