import { decode } from 'fast-png';

export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
}

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50;

/** What After Effects finds out about a picture file; PSD by its header, others by a reader that is not ours. */
export function pictureFacts(path: string, bytes: Uint8Array): PictureFacts {
  if (isPng(bytes)) {
    const { width, height, channels } = decode(bytes);
    return { width, height, hasAlpha: channels === 2 || channels === 4 };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 26 && view.getUint32(0) === 0x38425053)
    return { width: view.getUint32(18), height: view.getUint32(14), hasAlpha: view.getUint16(12) > 3 };
  throw new Error(`After Effects error: ${path} is damaged or of a kind that cannot be imported`);
}
