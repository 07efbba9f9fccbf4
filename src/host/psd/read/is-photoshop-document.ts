/** Whether the bytes begin as every PSD and PSB does. */
export const isPhotoshopDocument = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && bytes[0] === 0x38 && bytes[1] === 0x42 && bytes[2] === 0x50 && bytes[3] === 0x53;
