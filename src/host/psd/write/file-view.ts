import type { PsdFile, Span } from '../format/psd-file.js';

/** The bytes of a span, shared with the file. */
export const viewOf = (file: PsdFile, span: Span): Uint8Array => file.bytes.subarray(span.start, span.end);

export const viewBetween = (file: PsdFile, start: number, end: number): Uint8Array =>
  file.bytes.subarray(start, end);

export const readU16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

export const readU32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
