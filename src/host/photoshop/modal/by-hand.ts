import type { PsDocument } from '../api/ps-document.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import { everyLayer } from '../read/list-layers.js';

/** How one change is taken back. */
export interface TakeBack {
  readonly undo: () => unknown;
  /** Gives back what was kept for it. */
  readonly release?: () => unknown;
}

async function inTurn(works: readonly (() => unknown)[]): Promise<void> {
  for (const work of works) {
    try {
      await work();
    } catch {
      // The others are taken back all the same: less is left over.
    }
  }
}

/**
 * What it takes to bring a document back by hand, where an action that is being played has its history and Photoshop
 * will not do it. Each change says beforehand how it is taken back. What cannot be taken back, which is deleting layers,
 * is kept for the end.
 */
export class ByHand {
  /** Layers of earlier runs that are to go, all at once, when nothing else is left to do. */
  readonly doomed: PsLayer[] = [];
  private readonly ids: ReadonlySet<number>;
  private readonly takeBacks: TakeBack[] = [];

  constructor(private readonly document: PsDocument) {
    this.ids = new Set(everyLayer(document.layers).map(({ id }) => id));
  }

  /** Whether the layer was there before the step. */
  existed({ id }: PsLayer): boolean {
    return this.ids.has(id);
  }

  push(takeBack: TakeBack): void {
    this.takeBacks.push(takeBack);
  }

  /** The last change first, and then whatever layers the step has made. */
  async takeBack(): Promise<void> {
    await inTurn([...this.takeBacks].reverse().map(({ undo }) => undo));
    // Groups come after what they hold, so none is looked for in vain.
    const made = everyLayer(this.document.layers).filter((layer) => !this.existed(layer));
    await inTurn(made.map((layer) => () => (layer as EditableLayer).delete()));
  }

  async release(): Promise<void> {
    await inTurn(
      this.takeBacks.map(
        ({ release }) =>
          () =>
            release?.(),
      ),
    );
  }
}
