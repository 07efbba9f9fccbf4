import type { AfterEffectsApi } from '../../host/aftereffects/api/after-effects-api.js';
import type { AeComp, AeItem } from '../../host/aftereffects/api/ae-item.js';
import { findComp } from '../../host/aftereffects/read/find-items.js';
import { isComp } from '../../host/aftereffects/read/item-kind.js';
import { readShotFacts } from '../../host/aftereffects/read/read-shot-facts.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { PanelDocument } from '../../panel/services/panel-document.js';
import type { Feed } from '../services/feed.js';

/** Milliseconds between two looks at the project: After Effects tells scripts of nothing. */
const PATIENCE = 500;

type Listener = (document: PanelDocument | null) => void;

/** Which composition is in front. One that was stays so while nothing, or something else, is selected. */
export class CompFeed implements Feed {
  private readonly listeners = new Set<Listener>();
  private readonly pictures = new Map<number, { readonly files: string; readonly revision: number }>();
  private last: number | null = null;
  private seen: number | null = null;
  private isWatching = false;

  constructor(
    private readonly api: AfterEffectsApi,
    private readonly wait: (milliseconds: number) => Promise<void>,
  ) {}

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    listener(this.front());
    if (!this.isWatching) void this.watch();
    return () => void this.listeners.delete(listener);
  }

  front(): PanelDocument | null {
    const comp = this.frontComp();
    this.last = comp?.id ?? null;
    if (comp === null) return null;
    this.noteFiles(comp);
    return { id: String(comp.id), name: comp.name, revision: this.revision(comp.id) };
  }

  revision(document: number): number {
    return this.pictures.get(document)?.revision ?? 1;
  }

  /** Strokes do not go into footage here. */
  setApart(): void {
    this.seen = null;
  }

  tellSoon(): void {
    this.seen = null;
  }

  private frontComp(): AeComp | null {
    const { project } = this.api.app;
    const active: AeItem | null = project.activeItem;
    if (isComp(active)) return active;
    if (this.last === null) return null;
    try {
      return findComp(project, this.last, '');
    } catch (error) {
      if (isHaikeiError(error)) return null;
      throw error;
    }
  }

  /** A picture of a background is another one when a layer shows another file. */
  private noteFiles(comp: AeComp): void {
    const { items } = readShotFacts(this.api, comp);
    const files = items.map((item) => [
      item.id,
      item.kind === 'comp' ? null : item.path,
      item.width,
      item.height,
    ]);
    const now = JSON.stringify(files);
    const before = this.pictures.get(comp.id);
    if (before?.files !== now)
      this.pictures.set(comp.id, { files: now, revision: (before?.revision ?? 0) + 1 });
  }

  private async watch(): Promise<void> {
    this.isWatching = true;
    while (this.listeners.size > 0) {
      await this.wait(PATIENCE);
      const { revision, activeItem } = this.api.app.project;
      const now = revision * 2 ** 20 + (activeItem?.id ?? 0);
      if (now === this.seen) continue;
      const front = this.front();
      this.seen = now;
      for (const listener of this.listeners) listener(front);
    }
    this.isWatching = false;
  }
}
