import { crc32 } from './crc32.js';

/** The checksum of bytes as eight digits. */
export const crc32Hex = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');
