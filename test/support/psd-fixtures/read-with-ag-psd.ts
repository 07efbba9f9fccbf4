import { initializeCanvas, readPsd } from 'ag-psd';
import type { Psd } from 'ag-psd';

type ImageDataMaker = NonNullable<Parameters<typeof initializeCanvas>[1]>;

/** The part of a browser's ImageData that ag-psd needs. */
const imageData = ((width: number, height: number) => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4),
})) as unknown as ImageDataMaker;

/** Reads a file with ag-psd, pixels as plain arrays; null where ag-psd does not read it. */
export function readWithAgPsd(bytes: Uint8Array): Psd | null {
  initializeCanvas(() => {
    throw new Error('no canvas in this test');
  }, imageData);
  try {
    return readPsd(bytes, { useImageData: true, skipThumbnail: true, skipLinkedFilesData: true });
  } catch {
    return null;
  }
}
