import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PhotoshopApi } from '../api/photoshop-api.js';
import type { PsExecutionContext, PsHostControl } from '../api/ps-core.js';
import type { EditableDocument, NewDocument, PsDocument, PsModalApp } from '../api/ps-document.js';
import type { PsModalImaging } from '../api/ps-imaging.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import { batchPlay } from '../commands/batch-play.js';
import type { ModifyCommand } from '../commands/command.js';
import { refused } from '../refused.js';
import type { ByHand, TakeBack } from './by-hand.js';

interface Step {
  /** Null where Photoshop itself takes back what was done. */
  readonly byHand: ByHand | null;
}

/**
 * The right to change documents, which Photoshop gives for as long as one modal command runs. Everything that changes
 * something takes one, and only `runModal` makes one.
 */
export class ModalScope {
  /** The step under way; null while there is none. */
  step: Step | null = null;

  constructor(
    private readonly photoshop: PhotoshopApi,
    private readonly context: PsExecutionContext,
    readonly signal: AbortSignal,
  ) {}

  get hostControl(): PsHostControl {
    return this.context.hostControl;
  }

  get imaging(): PsModalImaging {
    return this.photoshop.imaging as PsModalImaging;
  }

  edit(layer: PsLayer): EditableLayer {
    return layer as EditableLayer;
  }

  editDocument(document: PsDocument): EditableDocument {
    return document as EditableDocument;
  }

  createDocument(options: NewDocument): Promise<EditableDocument | null> {
    return (this.photoshop.app as unknown as PsModalApp).createDocument(options);
  }

  get activeDocument(): PsDocument | null {
    return this.photoshop.app.activeDocument;
  }

  set activeDocument(document: PsDocument | null) {
    (this.photoshop.app as { activeDocument: PsDocument | null }).activeDocument = document;
  }

  /** @throws HaikeiError `cancelled` when the user pressed Esc or Stop; called between steps. */
  check(): void {
    if (this.signal.aborted || this.context.isCancelled) throw new HaikeiError('cancelled', {});
  }

  /** How far the command is, 0..1, between steps: that is where Esc is heard too. */
  reached(share: number): void {
    try {
      this.context.reportProgress({ value: share });
    } catch {
      // A bar that cannot be drawn is no reason to stop.
    }
    this.check();
  }

  /**
   * Called before each change: where it has to be taken back by hand, `how` looks at what is there and says how to get
   * back to it.
   * @param of the layer that is changed; what becomes of new ones need not be remembered, because they are deleted
   */
  async remember(of: PsLayer | null, how: () => TakeBack | Promise<TakeBack>): Promise<void> {
    const byHand = this.step?.byHand;
    if (byHand && (of === null || byHand.existed(of))) byHand.push(await how());
  }

  /** @throws HaikeiError `host-refused` with the first command that failed */
  async play(commands: readonly ModifyCommand[]): Promise<void> {
    const descriptors = commands.map(({ descriptor }) => descriptor);
    const answers = await batchPlay(this.photoshop.action, descriptors);
    for (const [i, answer] of answers.entries())
      if ('failure' in answer) throw refused(descriptors[i]!._obj, answer.failure.message);
  }
}
