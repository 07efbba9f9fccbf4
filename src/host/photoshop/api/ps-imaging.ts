import type { Rect } from '../../../geometry/rect.js';
import type { Samples } from '../../../raster/pixels.js';

/** Pixels held by Photoshop, outside the script's own memory, until they are disposed of. */
export interface PsImageData {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly componentSize: number;
  /** Without `fullRange`, 16 bit samples run from 0 to 32768. */
  getData(options: { readonly chunky: boolean; readonly fullRange?: boolean }): Promise<Samples>;
  dispose(): unknown;
}

export interface ImageResult {
  readonly imageData: PsImageData;
  /** What was really read: the part of the wanted rectangle that holds anything. */
  readonly sourceBounds: Rect;
}

export interface PixelResult extends ImageResult {
  /** 0 is full resolution; anything else comes from Photoshop's cache of smaller copies. */
  readonly level: number;
}

export interface PixelSource {
  readonly documentID: number;
  /** Left out: the picture of the whole document, as it shows. */
  readonly layerID?: number;
  readonly sourceBounds: Rect;
  readonly componentSize: 8 | 16;
  readonly colorProfile?: string;
}

export interface NewImage {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly colorSpace: 'RGB' | 'Grayscale';
  readonly chunky: true;
  readonly fullRange?: boolean;
  /** Left out: the profile of the document that it is put into. */
  readonly colorProfile?: string;
}

/** Nothing here changes a document. */
export interface PsImaging {
  getPixels(options: PixelSource): Promise<PixelResult>;
  getSelection(options: { readonly documentID: number; readonly sourceBounds: Rect }): Promise<ImageResult>;
  createImageDataFromBuffer(data: Samples, options: NewImage): Promise<PsImageData>;
}

export interface ImageTarget {
  readonly documentID: number;
  readonly imageData: PsImageData;
  /** Throws away what was there before. */
  readonly replace: true;
  readonly targetBounds: { readonly left: number; readonly top: number };
}

/** Imaging inside a modal scope. */
export interface PsModalImaging extends PsImaging {
  /** Pixel layers only. */
  putPixels(options: ImageTarget & { readonly layerID: number }): Promise<void>;
  /** One grey component; makes the layer's mask where it has none. */
  putLayerMask(options: ImageTarget & { readonly layerID: number; readonly kind: 'user' }): Promise<void>;
  putSelection(options: ImageTarget): Promise<void>;
}
