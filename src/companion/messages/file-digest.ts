import { sha256 } from '@noble/hashes/sha2.js';

/** Hexadecimal SHA-256. */
export const fileDigest = (bytes: Uint8Array): string =>
  Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
