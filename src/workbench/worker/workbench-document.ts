import { HaikeiError } from '../../errors/haikei-error.js';
import type { Host, InsertReport, LayerPixels, PlateInsertion } from '../../host/host.js';
import type { PsdHost, PsdMoment } from '../../host/psd/psd-host.js';
import type { LayerId } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import type { Shot } from '../../scene/shot.js';
import type { DocumentState } from '../calls.js';

/** BOOKs from files as they were painted along with a document: PNG files by their numbers. */
type PaintedBooks = ReadonlyMap<number, Blob>;

const NO_BOOKS: PaintedBooks = new Map();

interface Stand {
  readonly moment: PsdMoment;
  readonly version: number;
  readonly books: PaintedBooks;
}

interface Look extends Stand {
  readonly name: string;
}

interface Step {
  readonly name: string;
  /** On its other side: before it while it is done, after it while it is undone. */
  readonly stand: Stand;
}

/** Steps that can be undone; each may hold a copy of the whole file. */
const MOST_STEPS = 10;
/** Looks that are kept; each may hold a copy of the whole file, shared with its step. */
const MOST_LOOKS = 4;

/** A PSD with steps that can be undone, and with the roles that were corrected by hand. */
export class WorkbenchDocument implements Host {
  private readonly done: Step[] = [];
  private undone: Step[] = [];
  private version = 1;
  private lastVersion = 1;
  private books = NO_BOOKS;
  private looks: readonly Look[] = [];
  private roles: Readonly<Record<string, Role>>;
  private readonly opened: Stand;

  /** @param isPicture whether it was made for a picture, which a clip paints with the brushes of its frames */
  constructor(
    readonly psd: PsdHost,
    readonly isPicture = false,
  ) {
    this.roles = psd.notedRoles();
    this.opened = this.stand();
  }

  get name(): string {
    return this.psd.name;
  }

  get state(): DocumentState {
    const name = (steps: readonly Step[]): string | null => steps.at(-1)?.name ?? null;
    const looks = this.looks.map((look) => ({ version: look.version, name: look.name }));
    return { undo: name(this.done), redo: name(this.undone), version: this.version, looks };
  }

  readShot(signal: AbortSignal): Promise<Shot> {
    return this.psd.readShot(signal);
  }

  readPixels(signal: AbortSignal, layer: LayerId, leftOut?: ReadonlySet<LayerId>): Promise<LayerPixels> {
    return this.psd.readPixels(signal, layer, leftOut);
  }

  insertPlate(signal: AbortSignal, plate: PlateInsertion): Promise<InsertReport> {
    return this.psd.insertPlate(signal, plate);
  }

  readRoles(): Promise<Readonly<Record<string, Role>>> {
    return Promise.resolve(this.roles);
  }

  writeRoles(_signal: AbortSignal, roles: Readonly<Record<string, Role>>): Promise<void> {
    this.roles = roles;
    return Promise.resolve();
  }

  async asOneStep<T>(_signal: AbortSignal, name: string, work: (host: Host) => Promise<T>): Promise<T> {
    const stand = this.stand();
    try {
      const result = await work(this);
      this.version = ++this.lastVersion;
      this.books = NO_BOOKS;
      this.stepped(name, stand);
      return result;
    } catch (error) {
      this.psd.comeBackTo(stand.moment);
      throw error;
    }
  }

  /** The document as it is now, to come back to. @param name what it was painted with */
  keepLook(name: string): void {
    this.looks = [...this.looks, { ...this.stand(), name }].slice(-MOST_LOOKS);
  }

  /** Makes a kept look the document, as a step; nothing where it is that already, or is not kept. */
  takeLook(version: number): void {
    const look = this.looks.find((kept) => kept.version === version);
    if (!look || version === this.version) return;
    this.stepped(look.name, this.stand());
    this.comeBackTo(look);
  }

  undo(): void {
    this.move(this.done, this.undone);
  }

  redo(): void {
    this.move(this.undone, this.done);
  }

  /**
   * The document at a version: as it is now, as it was opened, at one of its steps, or at a look that is kept.
   * @throws HaikeiError `document-changed` for any other
   */
  at(version: number): PsdHost {
    return version === this.version ? this.psd : this.psd.at(this.find(version).moment);
  }

  /** BOOKs from files that were painted for a version. @throws HaikeiError as `at` */
  booksAt(version: number): PaintedBooks {
    return version === this.version ? this.books : this.find(version).books;
  }

  /** Lets painted BOOKs belong to the version that is there now. */
  layBooks(books: PaintedBooks): void {
    this.books = books;
  }

  private find(version: number): Stand {
    const steps = [...this.done, ...this.undone].map(({ stand }) => stand);
    const found = [this.opened, ...steps, ...this.looks].find((stand) => stand.version === version);
    if (found) return found;
    throw new HaikeiError('document-changed', { what: `${this.name}: ${version}` });
  }

  private stepped(name: string, stand: Stand): void {
    this.done.push({ name, stand });
    this.done.splice(0, this.done.length - MOST_STEPS);
    this.undone = [];
  }

  private move(from: Step[], to: Step[]): void {
    const step = from.pop();
    if (!step) return;
    to.push({ name: step.name, stand: this.stand() });
    this.comeBackTo(step.stand);
  }

  private comeBackTo({ moment, version, books }: Stand): void {
    this.psd.comeBackTo(moment);
    [this.version, this.books] = [version, books];
  }

  private stand(): Stand {
    return { moment: this.psd.moment(), version: this.version, books: this.books };
  }
}
