import type { PanelDocument } from '../../panel/services/panel-document.js';

type Listener = (document: PanelDocument | null) => void;

/** Tells the panel which document is open, again whenever its layers have changed. */
export class PageFeed {
  private readonly listeners = new Set<Listener>();
  private front: PanelDocument | null = null;

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    listener(this.front);
    return () => this.listeners.delete(listener);
  }

  tell(document: Omit<PanelDocument, 'revision'> | null): void {
    // Backgrounds never change here: only plates come and go.
    this.front = document && { ...document, revision: 1 };
    for (const listener of this.listeners) listener(this.front);
  }
}
