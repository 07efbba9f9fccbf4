import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { readNote, writeNote } from '../../provenance/xmp-note.js';
import type { LayerId } from '../../scene/layer.js';
import { type Role, ROLES } from '../../scene/role.js';
import type { Shot } from '../../scene/shot.js';
import type { Host, InsertReport, LayerPixels, PlateInsertion } from '../host.js';
import type { PhotoshopApi } from './api/photoshop-api.js';
import type { PsDocument } from './api/ps-document.js';
import { ask } from './commands/ask.js';
import { documentXmp } from './commands/metadata.js';
import { asOneStep } from './modal/as-one-step.js';
import type { ModalScope } from './modal/modal-scope.js';
import { OneAtATime } from './modal/one-at-a-time.js';
import { runModal } from './modal/run-modal.js';
import { whileActive } from './modal/while-active.js';
import { documentColour } from './profile/document-colour.js';
import { type DocumentFacts, documentFacts } from './read/document-facts.js';
import { inWords } from './refused.js';
import { findDocument } from './read/find-document.js';
import { lenient } from './read/read-facts.js';
import { readStack } from './read/read-stack.js';
import { readSource } from './read/read-source.js';
import { sceneLayers } from './read/scene-layers.js';
import { changeDocumentXmp } from './write/change-xmp.js';
import { insertIntoDocument } from './write/insert-into-document.js';
import { liveLayer } from './write/live-layer.js';
import { steadyPhotoshop } from './steady/steady-photoshop.js';
import { wait as realWait, type Wait } from './wait.js';

const ROLE_NOTE = v.record(v.string(), v.picklist(ROLES));

/** What must be the same when a plate is put in as it was when its pixels were read. */
function describe(document: PsDocument, { width, height, mode, depth }: DocumentFacts): string {
  const { name } = documentColour(document, mode);
  return `${width}×${height} ${mode} ${depth}${name === null ? '' : ` ${name}`}`;
}

/**
 * One open document of Photoshop 26.0 or later. It holds Photoshop (modal) only while it reads pixels and while it puts
 * a plate in; everything between runs beside the artist's work, so what was read is checked again before writing.
 */
export class PhotoshopHost implements Host {
  readonly name: string;
  private readonly documentId: number;
  private readonly queue = new OneAtATime();
  private readonly photoshop: PhotoshopApi;
  private seen: string | null = null;

  constructor(
    photoshop: PhotoshopApi,
    document: PsDocument,
    private readonly wait: Wait = realWait,
  ) {
    this.photoshop = steadyPhotoshop(photoshop, wait);
    this.documentId = document.id;
    this.name = document.name;
  }

  /** @throws HaikeiError `mode-unsupported`, `depth-unsupported`, `document-changed`, `host-refused` */
  readShot(signal: AbortSignal): Promise<Shot> {
    return inWords('readShot', async () => {
      throwIfCancelled(signal);
      const document = this.document();
      const facts = documentFacts(document);
      const layers = sceneLayers(await readStack(this.photoshop.action, document));
      const { profile } = documentColour(document, facts.mode);
      this.seen = describe(document, facts);
      return { name: this.name, ...facts, profile, layers };
    });
  }

  /** @throws HaikeiError also `host-busy`, `host-refused`, `document-changed` */
  readPixels(
    signal: AbortSignal,
    layer: LayerId,
    leftOut: ReadonlySet<LayerId> = new Set(),
  ): Promise<LayerPixels> {
    return this.modal(signal, `${this.name}: Haikei`, (scope) =>
      this.within(scope).readPixels(signal, layer, leftOut),
    );
  }

  /** @throws HaikeiError `document-changed`, `placement-unverified`, `host-busy`, `host-refused`, `cancelled` */
  insertPlate(signal: AbortSignal, insertion: PlateInsertion): Promise<InsertReport> {
    return this.modal(signal, insertion.name, (scope) => this.within(scope).insertPlate(signal, insertion));
  }

  /** @throws HaikeiError what `work` throws; `document-changed`, `host-busy`, `host-refused`, `cancelled` */
  asOneStep<T>(signal: AbortSignal, name: string, work: (host: Host) => Promise<T>): Promise<T> {
    return this.modal(signal, name, (scope) => {
      const document = this.document();
      const step = { document, name, work: () => work(this.within(scope)) };
      return whileActive(scope, document, () => asOneStep(scope, step));
    });
  }

  readRoles(signal: AbortSignal): Promise<Readonly<Record<string, Role>>> {
    return inWords('readRoles', async () => {
      throwIfCancelled(signal);
      const xmp = await this.documentXmp(this.document());
      const note = xmp === null ? null : lenient(() => readNote(xmp, 'roles'), null);
      const parsed = v.safeParse(ROLE_NOTE, note);
      return parsed.success ? parsed.output : {};
    });
  }

  /** @throws HaikeiError `file-damaged` when the document's metadata cannot be read, and so not be added to */
  async writeRoles(signal: AbortSignal, roles: Readonly<Record<string, Role>>): Promise<void> {
    await this.modal(signal, 'Haikei', async (scope) => {
      const document = this.document();
      const xmp = await this.documentXmp(document);
      const text = writeNote(xmp, 'roles', roles);
      const work = () => changeDocumentXmp(scope, document, { before: xmp, after: text });
      await asOneStep(scope, { document, name: 'Haikei', work });
    });
  }

  /** This host while it already holds Photoshop. */
  private within(scope: ModalScope): Host {
    return {
      name: this.name,
      readShot: (signal) => this.readShot(signal),
      readPixels: async (_signal, id, leftOut = new Set()) => {
        const document = this.document();
        const layer = liveLayer(document, id);
        return readSource(scope, { document, layer, leftOut });
      },
      insertPlate: async (_signal, insertion) => {
        const document = this.document();
        this.checkSeen(document);
        return insertIntoDocument(scope, { action: this.photoshop.action, document, insertion });
      },
    };
  }

  private document(): PsDocument {
    return findDocument(this.photoshop, this.documentId, this.name);
  }

  private async documentXmp({ id }: PsDocument): Promise<string | null> {
    const [xmp] = await ask(this.photoshop.action, [documentXmp(id)]);
    return xmp ?? null;
  }

  private checkSeen(document: PsDocument): void {
    if (this.seen === null) return;
    const now = describe(document, documentFacts(document));
    if (now === this.seen) return;
    throw new HaikeiError('document-changed', { what: `${this.name}: ${this.seen} → ${now}` });
  }

  private modal<T>(
    signal: AbortSignal,
    commandName: string,
    work: (scope: ModalScope) => Promise<T>,
  ): Promise<T> {
    const { photoshop, wait } = this;
    return this.queue.run(() => runModal({ photoshop, signal, wait, commandName }, work));
  }
}
