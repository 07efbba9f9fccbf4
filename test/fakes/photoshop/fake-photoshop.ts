import type { PhotoshopApi } from '../../../src/host/photoshop/api/photoshop-api.js';
import type { NewDocument, PsModalApp } from '../../../src/host/photoshop/api/ps-document.js';
import { FakeAction } from './fake-action.js';
import { FakeCore } from './fake-core.js';
import type { FakeDocument } from './fake-document.js';
import { FakeImaging } from './fake-imaging.js';
import { newDocument } from './new-document.js';
import { stateMoment } from './state-moment.js';

class FakeApp implements PsModalApp {
  /** Messages that were shown. */
  readonly alerts: string[] = [];
  /** Installed profiles, of colour and of grey. */
  readonly profiles = {
    RGB: ['sRGB IEC61966-2.1', 'Adobe RGB (1998)', 'Display P3'],
    Gray: ['Gray Gamma 2.2'],
  };
  /** What Photoshop makes of what it is asked for; null where it makes no document. */
  onCreate: (options: NewDocument) => NewDocument | null = (options) => options;

  constructor(private readonly photoshop: FakePhotoshop) {}

  get documents(): readonly FakeDocument[] {
    this.photoshop.ask('app.documents');
    return this.photoshop.open;
  }
  showAlert(message: string): Promise<void> {
    this.alerts.push(message);
    return Promise.resolve();
  }
  getColorProfiles(mode: 'RGB' | 'Gray'): readonly string[] {
    this.photoshop.ask('app.getColorProfiles');
    return this.profiles[mode];
  }
  createDocument(options: NewDocument): Promise<FakeDocument | null> {
    this.photoshop.call('createDocument');
    this.photoshop.assertModal('createDocument');
    const made = this.onCreate(options);
    if (made === null) return Promise.resolve(null);
    const document = newDocument(this.photoshop, made);
    this.photoshop.show(document);
    return Promise.resolve(document);
  }
  get activeDocument(): FakeDocument | null {
    this.photoshop.ask('app.activeDocument');
    return this.photoshop.front;
  }
  set activeDocument(document: FakeDocument | null) {
    this.photoshop.call('activeDocument');
    this.photoshop.assertModal('activeDocument');
    this.photoshop.front = document;
  }
}

/**
 * Photoshop as its documentation and field reports describe it, in memory, and stricter: what is changed outside a modal
 * scope throws, what no rule knows throws, and every image counts until it is disposed of.
 */
export class FakePhotoshop implements PhotoshopApi {
  readonly core = new FakeCore(this);
  readonly action = new FakeAction(this);
  readonly imaging = new FakeImaging(this);
  readonly open: FakeDocument[] = [];
  /** Calls so far, in their order. */
  readonly calls: string[] = [];
  /** Called before each call, with its number; may throw, cancel, or change things as an artist would. */
  onCall: (number: number, what: string) => void = () => undefined;
  /** How many of the next calls of a name fail as they do now and then. */
  readonly flaky = new Map<string, number>();
  /** Properties of layers that the object model was asked for. */
  asked = 0;
  /** Called before each getter of the object model answers; may throw. */
  onAsk: (what: string) => void = () => undefined;
  private ids = 0;

  readonly app = new FakeApp(this);
  /** The document in front. */
  front: FakeDocument | null = null;

  nextId(): number {
    return ++this.ids;
  }

  call(what: string): void {
    this.calls.push(what);
    this.onCall(this.calls.length, what);
    const name = what.split(' ').slice(0, 2).join(' ');
    const left = this.flaky.get(name) ?? 0;
    if (left === 0) return;
    this.flaky.set(name, left - 1);
    throw new Error('Photoshop Error. Code: -1. Message: could not open “cut.psd”');
  }

  /** A question that a getter is. */
  ask(what: string): void {
    if (what.startsWith('layer.')) this.asked++;
    this.onAsk(what);
  }

  /** A change of a document: only in a modal scope; a history state of its own unless history is suspended. */
  change(document: FakeDocument, what: string): void {
    this.call(what);
    this.assertModal(what);
    const isHeld = this.core.actionOwnsHistory || this.core.isSuspended(document);
    if (!isHeld) document.remember(what, stateMoment(document.state));
  }

  assertModal(what: string): void {
    if (!this.core.modal)
      throw new Error(`Photoshop Error: ${what} is only allowed from inside a modal scope`);
  }

  /** Layers are only made in the document that is in front. */
  assertFront(document: FakeDocument, what: string): void {
    if (this.front !== document) throw new Error(`Photoshop Error: ${what} in a document that is not active`);
  }

  show(document: FakeDocument): void {
    this.open.push(document);
    this.front = document;
  }

  document(id: number): FakeDocument {
    const document = this.open.find((one) => one.id === id);
    if (!document) throw new Error(`Photoshop Error: the document ${id} does not exist`);
    return document;
  }

  activeDocument(): FakeDocument {
    const { front } = this;
    if (!front) throw new Error('Photoshop Error: no document is open');
    return front;
  }

  close(ids: readonly number[]): void {
    for (const id of ids) {
      const at = this.open.findIndex((document) => document.id === id);
      if (at >= 0) this.open.splice(at, 1);
    }
    if (this.front && !this.open.includes(this.front)) this.front = this.open[0] ?? null;
  }
}
