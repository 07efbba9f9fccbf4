import { strToU8, zlibSync } from 'fflate';
import { joinBytes } from './join-bytes.js';
import { pngChunk } from './png-chunk.js';

/** A PNG keyword: printable Latin-1, 1 to 79 characters, others replaced, and a zero after it. */
function keyword(text: string): Uint8Array {
  const name = text.replace(/[^\x20-\x7e\xa1-\xff]/g, '?').trim();
  return strToU8(`${name.slice(0, 79).trim() || '?'}\0`, true);
}

/** `iTXt`: a text in UTF-8, uncompressed, without language. */
export const textChunk = (name: string, text: string): Uint8Array =>
  // Compression flag and method, empty language and translated keyword.
  pngChunk('iTXt', joinBytes([keyword(name), new Uint8Array(4), strToU8(text)]));

/** `iCCP`: the colour profile, compressed. */
export const profileChunk = (name: string, profile: Uint8Array): Uint8Array =>
  pngChunk('iCCP', joinBytes([keyword(name), new Uint8Array(1), zlibSync(profile)]));
