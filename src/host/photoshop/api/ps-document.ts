import type { Rect } from '../../../geometry/rect.js';
import type { EditableLayer, PsLayer } from './ps-layer.js';

export interface PsDocument {
  readonly id: number;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** `RGBColorMode`, `CMYKColorMode` … */
  readonly mode: string;
  /** `bitDepth8`, `bitDepth16` … */
  readonly bitsPerChannel: string;
  /** `none` for a document without a profile. */
  readonly colorProfileType: string;
  /** May be null or throw where there is no profile. */
  readonly colorProfileName: string | null;
  /** Top first. */
  readonly layers: ArrayLike<PsLayer>;
  /** Layers selected in the layers panel. */
  readonly activeLayers: ArrayLike<PsLayer>;
  readonly selection: { readonly bounds: Rect | null };
}

export interface NewPixelLayer {
  readonly name: string;
  /** 0..100 */
  readonly opacity: number;
  readonly blendMode: string;
}

/** A document inside a modal scope. */
export interface EditableDocument extends PsDocument {
  createPixelLayer(options: NewPixelLayer): Promise<EditableLayer | null>;
  /** Around `fromLayers` where they are given: where the topmost of them is, in their order. */
  createLayerGroup(options: {
    readonly name: string;
    readonly fromLayers?: readonly PsLayer[];
  }): Promise<EditableLayer | null>;
  /** Grows or shrinks the canvas by the same on opposite sides; layers keep what lies outside of it. */
  resizeCanvas(width: number, height: number): Promise<unknown>;
  /** A copy of the whole document in a window of its own. */
  duplicate(name: string): Promise<EditableDocument>;
  closeWithoutSaving(): unknown;
}

/**
 * A new document. What is left out is made as it was not meant: 2100×1500 pixels of 300 to the inch, white without
 * transparency (https://developer.adobe.com/photoshop/uxp/2022/ps_reference/classes/photoshop/#createdocument).
 */
export interface NewDocument {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Pixels per inch. */
  readonly resolution: number;
  readonly mode: 'RGBColorMode' | 'grayscaleMode';
  readonly fill: 'transparent';
  readonly depth: 8 | 16;
  /** By its name; one that is installed. */
  readonly profile: string;
}

/** The application inside a modal scope. */
export interface PsModalApp {
  /** In front, with one empty layer; null now and then, as when the window of Photoshop is minimised. */
  createDocument(options: NewDocument): Promise<EditableDocument | null>;
}
