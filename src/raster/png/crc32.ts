const BY_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** What a byte adds when one more byte follows it than in `table`. */
const further = (table: Uint32Array): Uint32Array => table.map((crc) => BY_BYTE[crc & 255]! ^ (crc >>> 8));

/** For the third of four bytes, the second and the first. */
const BY_THIRD = further(BY_BYTE);
const BY_SECOND = further(BY_THIRD);
const BY_FIRST = further(BY_SECOND);

/** ISO 3309 checksum as PNG, zip and gzip use it, 0..2³²−1. Four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const inFours = bytes.length - (bytes.length % 4);
  let crc = -1;
  for (let i = 0; i < inFours; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc =
      BY_FIRST[crc & 255]! ^
      BY_SECOND[(crc >>> 8) & 255]! ^
      BY_THIRD[(crc >>> 16) & 255]! ^
      BY_BYTE[crc >>> 24]!;
  }
  for (let i = inFours; i < bytes.length; i++) crc = BY_BYTE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
