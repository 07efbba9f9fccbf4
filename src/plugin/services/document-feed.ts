import type { PhotoshopApi } from '../../host/photoshop/api/photoshop-api.js';
import {
  type DocumentEvent,
  frontDocument,
  watchDocuments,
} from '../../host/photoshop/events/watch-documents.js';
import type { PanelDocument } from '../../panel/services/panel-document.js';
import type { LayerId } from '../../scene/layer.js';
import type { Feed } from './feed.js';

/** Milliseconds in which events are told as one: a brush stroke or a script makes many. */
const PATIENCE = 60;

type Listener = (document: PanelDocument | null) => void;

/** Tells panels which document is in front, and whether a picture of its backgrounds may have changed. */
export class DocumentFeed implements Feed {
  private readonly listeners = new Set<Listener>();
  private readonly revisions = new Map<number, number>();
  /** Layers whose pixels no picture of a background depends on. */
  private readonly apart = new Map<number, ReadonlySet<LayerId>>();
  private stopWatching: (() => void) | null = null;
  private isDue = false;

  constructor(
    private readonly photoshop: PhotoshopApi,
    private readonly wait: (milliseconds: number) => Promise<void>,
  ) {}

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    this.stopWatching ??= watchDocuments(this.photoshop, (event) => this.hear(event));
    listener(this.front());
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stopWatching?.();
      this.stopWatching = null;
    };
  }

  front(): PanelDocument | null {
    const { document, active } = frontDocument(this.photoshop);
    if (document === null) return null;
    const { id, name } = document;
    const selected = active.length > 1 ? { selected: active.map((layer) => `#${layer}`) } : {};
    return { id: String(id), name, revision: this.revision(id), ...selected };
  }

  revision(document: number): number {
    return this.revisions.get(document) ?? 1;
  }

  /** What is known of a document's layers since it was read. */
  setApart(document: number, layers: ReadonlySet<LayerId>): void {
    this.apart.set(document, layers);
  }

  /** Has the front document told again, soon: Photoshop tells nothing of what scripts do to it. */
  tellSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    void this.wait(PATIENCE).then(() => {
      this.isDue = false;
      const front = this.front();
      for (const listener of this.listeners) listener(front);
    });
  }

  private hear({ document, active, pixels }: DocumentEvent): void {
    if (document !== null && this.mayChangePictures(document.id, active, pixels))
      this.revisions.set(document.id, this.revision(document.id) + 1);
    this.tellSoon();
  }

  private mayChangePictures(
    document: number,
    active: readonly LayerId[],
    pixels: DocumentEvent['pixels'],
  ): boolean {
    if (pixels !== 'active') return pixels === 'any';
    const apart = this.apart.get(document);
    return active.length === 0 || !active.every((layer) => apart?.has(layer));
  }
}
