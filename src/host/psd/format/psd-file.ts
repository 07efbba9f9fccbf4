import type { Rect } from '../../../geometry/rect.js';

/** A half-open range of byte offsets into the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface PsdHeader {
  /** 1 is PSD, 2 is PSB (large document). */
  readonly version: 1 | 2;
  readonly channels: number;
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 8 | 16 | 32;
  /** 0 bitmap · 1 grey · 2 indexed · 3 RGB · 4 CMYK · 7 multichannel · 8 duotone · 9 Lab */
  readonly mode: number;
}

/** One image resource block; `span` covers the whole padded block, `data` its payload without padding. */
export interface PsdResource {
  readonly id: number;
  readonly span: Span;
  readonly data: Span;
}

/** One tagged block (`8BIM`/`8B64` key length data); `span` covers the whole block with its padding. */
export interface TaggedBlock {
  readonly key: string;
  readonly span: Span;
  readonly data: Span;
}

export interface PsdChannel {
  /** 0.. colour, -1 alpha, -2 layer mask, -3 real user mask. */
  readonly id: number;
  /** Compression word and data. */
  readonly span: Span;
}

export interface PsdMask {
  readonly bounds: Rect;
  /** 0 or 255: value outside `bounds`. */
  readonly defaultColour: number;
  readonly disabled: boolean;
  /** Position is relative to the layer (flag bit 0). */
  readonly relative: boolean;
  /** Rendered from a vector mask (flag bit 3). */
  readonly fromVector: boolean;
  /** 0..255, how much the mask hides; 255 when absent. */
  readonly density: number;
  /** Softening in pixels that is applied when the mask is shown, 0 when absent. */
  readonly feather: number;
  /** The pixel mask alone (channel -3) where `bounds` is that of pixel and vector mask together (channel -2). */
  readonly real: { readonly bounds: Rect; readonly defaultColour: number; readonly disabled: boolean } | null;
  readonly span: Span;
}

/** One layer record as the file holds it; the list is bottom first. */
export interface PsdLayer {
  /** Position in the file's list of records, 0 is the bottom. */
  readonly index: number;
  readonly record: Span;
  readonly channels: readonly PsdChannel[];
  readonly bounds: Rect;
  readonly blendKey: string;
  /** 0..255 */
  readonly opacity: number;
  /** 0..255; from `iOpa`, 255 when absent. */
  readonly fillOpacity: number;
  readonly clipping: boolean;
  readonly hidden: boolean;
  /** Bit 0 of the flags or `lspf`. */
  readonly transparencyLocked: boolean;
  /** Raw bits of `lspf`, 0 when absent. */
  readonly protection: number;
  readonly flags: number;
  /** `luni` where present, else the Pascal name. */
  readonly name: string;
  /** Number in `lyid`, null when absent. */
  readonly layerId: number | null;
  /** From `lsct`/`lsdk`: 0 none · 1 open group · 2 closed group · 3 hidden end marker of a group. */
  readonly divider: 0 | 1 | 2 | 3;
  /** Blend key inside `lsct`, null when absent. */
  readonly dividerBlendKey: string | null;
  readonly mask: PsdMask | null;
  readonly blocks: readonly TaggedBlock[];
}

/** Where the list of layers lies: in the layer section itself, or in a tagged block `Lr16`/`Lr32`. */
export interface PsdLayerInfo {
  readonly container: 'section' | 'Lr16' | 'Lr32' | 'Layr';
  /**
   * The layer info's payload: count, records, channel data (and padding). Empty or only a count of 0 when there are no
   * layers.
   */
  readonly span: Span;
  /** Offset of the length field that counts `span`; where `layerSection` is empty there is no such field, only its place. */
  readonly lengthAt: number;
  /**
   * The first extra channel of the merged picture is its transparency: the count was negative, or a block
   * `Mtrn`, `Mt16`, `Mt32` says so.
   */
  readonly mergedAlpha: boolean;
  readonly records: Span;
  readonly channelData: Span;
  readonly layers: readonly PsdLayer[];
}

/** A PSD or PSB, parsed as far as where everything lies; nothing is decoded, everything unknown stays bytes. */
export interface PsdFile {
  readonly bytes: Uint8Array;
  readonly header: PsdHeader;
  /** Each span is the payload after its length field; `lengthAt` fields lie just before. */
  readonly colourModeData: Span;
  readonly resourceSection: Span;
  readonly layerSection: Span;
  /** Compression word and data of the merged picture. */
  readonly mergedPicture: Span;
  readonly resources: readonly PsdResource[];
  readonly layerInfo: PsdLayerInfo;
  /** Global layer mask info payload; empty when absent. */
  readonly globalMask: Span;
  /** Tagged blocks after the global mask, in the file's order. */
  readonly globalBlocks: readonly TaggedBlock[];
}
