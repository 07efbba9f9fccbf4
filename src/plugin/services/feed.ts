import type { PanelDocument } from '../../panel/services/panel-document.js';
import type { LayerId } from '../../scene/layer.js';

/** Tells panels which document is in front, and whether a picture of its backgrounds may have changed. */
export interface Feed {
  subscribe(listener: (document: PanelDocument | null) => void): () => void;
  front(): PanelDocument | null;
  revision(document: number): number;
  /** Layers whose pixels no picture of a background depends on. */
  setApart(document: number, layers: ReadonlySet<LayerId>): void;
  /** Has the front document told again, soon. */
  tellSoon(): void;
}
