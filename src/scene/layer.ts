import type { Rect } from '../geometry/rect.js';

/** Names one layer within one document, for as long as the document is open. Opaque: only the host that made it reads it. */
export type LayerId = string & { readonly __layerId: unique symbol };

export type LayerKind =
  | 'pixel'
  | 'group'
  | 'adjustment'
  | 'fill'
  | 'text'
  | 'shape'
  | 'smart-object'
  /** The last five are After Effects' own. */
  | 'camera'
  | 'light'
  | 'null'
  | 'guide'
  | 'sound'
  | 'other';

/** What Haikei wrote on a plate when it made it; enough to find it again and to say where it came from. */
export interface PlateStamp {
  /** Name of the layer it was painted from, at that time. */
  readonly sourceName: string;
  /** Host-persistent id of that layer where the format has one (PSD: the number in `lyid`), else null. */
  readonly sourceKey: string | null;
  /** The whole provenance record as JSON text. */
  readonly record: string;
}

/** One layer or group of a shot, as far as roles and placement need to know it. */
export interface SceneLayer {
  readonly id: LayerId;
  /** Survives saving (PSD: the number in `lyid`), where the format has one. */
  readonly key: string | null;
  readonly name: string;
  readonly kind: LayerKind;
  /** Its own eye; a visible layer inside a hidden group is still hidden. */
  readonly visible: boolean;
  /** 0..1 */
  readonly opacity: number;
  /** Clipped to the layer below (⬐ in the layers panel). */
  readonly clipped: boolean;
  readonly locked: boolean;
  /** Photoshop's special locked "Background": bottom of the stack, opaque, cannot have anything beneath it. */
  readonly isBackgroundLayer: boolean;
  /** Extent of its pixels in document space; for a group, the union of its children's. */
  readonly bounds: Rect;
  readonly hasMask: boolean;
  readonly stamp: PlateStamp | null;
  /** Haikei made it as a layer of a plate's light, or as the group around both. */
  readonly partOfLight: boolean;
  /** Bottom first; empty for everything that is no group. */
  readonly children: readonly SceneLayer[];
}
