import { initializeCanvas, readPsd, type Layer, type PixelData, type Psd } from 'ag-psd';
import { rect, type Rect } from '../../../../src/geometry/rect.js';
import { maxSample, type Pixels } from '../../../../src/raster/pixels.js';

const noCanvas = (): never => {
  throw new Error('no canvas here');
};

type MakeImageData = NonNullable<Parameters<typeof initializeCanvas>[1]>;

const plainImageData = (width: number, height: number): unknown => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4),
});

initializeCanvas(noCanvas, plainImageData as MakeImageData);

const DEPTH_AT = 23;

/** An independent reader's view of the file, with pixels at the document's own depth; no merged picture at 16 bit. */
export const readWithAgPsd = (bytes: Uint8Array): Psd =>
  readPsd(bytes, {
    useImageData: true,
    skipThumbnail: true,
    skipLinkedFilesData: true,
    skipCompositeImageData: bytes[DEPTH_AT] === 16,
  });

/** Layers and groups bottom first, a group behind its children: the order of records in the file. */
export const agPsdLayers = (layers: readonly Layer[] | undefined): Layer[] =>
  (layers ?? []).flatMap((l) => [...agPsdLayers(l.children), l]);

export const agPsdLayer = (psd: Psd, name: string): Layer => {
  const layer = agPsdLayers(psd.children).find((l) => l.name === name);
  if (!layer) throw new Error(`ag-psd found no layer ${name}`);
  return layer;
};

export const agPsdBounds = ({ left = 0, top = 0, right = 0, bottom = 0 }: Layer): Rect =>
  rect(left, top, right, bottom);

interface Interleaved {
  readonly width: number;
  readonly height: number;
  readonly channels: 4;
  readonly data: ArrayLike<number>;
}

export function agPsdPixels(picture: PixelData | undefined): Interleaved {
  if (!picture) throw new Error('ag-psd found no pixels');
  return { width: picture.width, height: picture.height, channels: 4, data: picture.data };
}

/** Our pixels as ag-psd shows them: always RGBA. */
export function asRgba({ width, height, channels, depth, data }: Pixels): Interleaved {
  const rgba = new Array<number>(width * height * 4);
  const hasAlpha = channels % 2 === 0;
  const colours = hasAlpha ? channels - 1 : channels;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels;
    for (let c = 0; c < 3; c++) rgba[pixel * 4 + c] = data[from + Math.min(c, colours - 1)]!;
    rgba[pixel * 4 + 3] = hasAlpha ? data[from + colours]! : maxSample(depth);
  }
  return { width, height, channels: 4, data: rgba };
}
