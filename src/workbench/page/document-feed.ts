import type { PanelDocument } from '../../panel/services/panel-document.js';

type Listener = (document: PanelDocument | null) => void;

/** Tells the panel which document is open, again whenever its layers have changed. */
export class PageFeed {
  private readonly listeners = new Set<Listener>();
  private front: PanelDocument | null = null;
  /** Backgrounds never change here: only plates come and go. What pictures of them are painted with may. */
  private revision = 1;

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    listener(this.front);
    return () => this.listeners.delete(listener);
  }

  tell(document: Omit<PanelDocument, 'revision'> | null): void {
    this.front = document && { ...document, revision: this.revision };
    for (const listener of this.listeners) listener(this.front);
  }

  /** Lets pictures of the backgrounds be painted anew. */
  repaint(): void {
    this.revision += 1;
    this.tell(this.front);
  }
}
