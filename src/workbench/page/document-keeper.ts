import { knownError } from '../../panel/control/known-error.js';
import type { Store } from '../../panel/store/create-store.js';
import type { ChosenFile, OpenedDocument, WorkbenchCalls } from '../calls.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from './bench-state.js';
import type { PageFeed } from './document-feed.js';
import { DocumentRecord } from './document-record.js';
import type { RoleMemory } from './role-memory.js';
import { withSmallerTiles } from './smaller-tiles.js';

export interface KeeperWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly feed: PageFeed;
  readonly store: Store<BenchState, BenchAction>;
  /** Tells a new worker what is remembered. */
  readonly greet: () => void;
  readonly memory: Pick<RoleMemory, 'read' | 'write'>;
  /**
   * Brings back what belongs to a version of the document and is no part of it.
   * @param from the version before; null where that did not come back
   */
  readonly returned: (document: string, from: number | null, to: number) => Promise<void>;
}

/** How much of a document is brought back; a worker that is lost over it brings back less in the next one. */
type Extent = 'all' | 'file' | 'nothing';

const LESS: Readonly<Record<Extent, Extent>> = { all: 'file', file: 'nothing', nothing: 'nothing' };

const live = (): AbortSignal => new AbortController().signal;

/** Sees to it that the document outlives the worker that holds it. */
export class DocumentKeeper {
  record: DocumentRecord | null = null;
  /** Workers that were lost. */
  losses = 0;
  private lastId = 0;
  private extent: Extent | null = null;
  private restoring: Promise<void> = Promise.resolve();

  constructor(private readonly world: KeeperWorld) {}

  /** Takes the place of what was open. @throws HaikeiError as the call `open` */
  async open(file: ChosenFile): Promise<OpenedDocument> {
    const opened = await this.reopen(file);
    const roles = await this.world.memory.read(file.blob);
    const record = new DocumentRecord(file, roles);
    await this.repeat(opened.id, [], record);
    this.record = record;
    return opened;
  }

  /** Remembers corrected roles for the next time that the file is opened. */
  async keepRoles(roles: DocumentRecord['roles']): Promise<void> {
    if (!this.record) return;
    this.record.roles = roles;
    await this.world.memory.write(this.record.file.blob, roles);
  }

  /** A file that the document was saved as has its roles, too. */
  async saved(file: Blob): Promise<void> {
    const roles = this.record?.roles ?? {};
    if (Object.keys(roles).length > 0) await this.world.memory.write(file, roles);
  }

  /** Resolves when nothing is being brought back. */
  async settled(): Promise<void> {
    let known: Promise<void>;
    do await (known = this.restoring);
    while (known !== this.restoring);
  }

  /** To be called when the worker is gone and a new one is there. */
  lost(reason: string): void {
    this.losses += 1;
    this.world.greet();
    const extent = this.extent === null ? 'all' : LESS[this.extent];
    this.extent = extent;
    const loss = this.losses;
    this.restoring = this.restoring.then(() => this.restore(reason, extent, loss));
  }

  private reopen(file: ChosenFile): Promise<OpenedDocument> {
    return this.world.ask(live(), 'open', { ...file, id: String(++this.lastId) });
  }

  /** Nothing of it may reject: nobody would hear. What is lost meanwhile is brought back by the next one. */
  private async restore(reason: string, extent: Extent, loss: number): Promise<void> {
    const { store, feed } = this.world;
    const { record } = this;
    const [runs, isAll] = [record?.runs ?? [], extent === 'all'];
    const from = isAll ? store.getState().steps.version : null;
    store.dispatch({ type: 'busy', busy: true });
    try {
      const opened = record && extent !== 'nothing' ? await this.reopen(record.file) : null;
      if (opened && record) await this.repeat(opened.id, isAll ? runs : [], record);
      const steps = opened && (await this.world.ask(live(), 'state', opened.id));
      if (opened && steps) await this.world.returned(opened.id, from, steps.version);
      if (!opened || !isAll) this.record = opened && record && new DocumentRecord(record.file, record.roles);
      store.dispatch({ type: 'reopened', opened, steps, reason, missing: isAll ? 0 : runs.length });
      feed.tell(opened);
    } catch (error) {
      if (this.losses === loss) store.dispatch({ type: 'failed', error: knownError(error) });
    } finally {
      if (this.losses === loss) this.extent = null;
      store.dispatch({ type: 'busy', busy: false });
    }
  }

  private async repeat(
    document: string,
    runs: DocumentRecord['runs'],
    { roles }: DocumentRecord,
  ): Promise<void> {
    const { ask } = this.world;
    if (Object.keys(roles).length > 0) await ask(live(), 'writeRoles', { document, roles });
    for (const run of runs) await ask(live(), 'paint', { ...withSmallerTiles(run), document });
  }
}
