import type { AeItem } from '../../../src/host/aftereffects/api/ae-item.js';
import type {
  AeImportOptions,
  EditableProject,
} from '../../../src/host/aftereffects/api/after-effects-api.js';
import type { FakeAfterEffects } from './fake-after-effects.js';
import { FakeComp } from './fake-comp.js';
import { FakeFolder, FakeFootage, FakeRoot } from './fake-items.js';
import type { FakeItemData, SourceData } from './fake-state.js';
import { importLayered } from './import-layered.js';
import { pictureFacts } from './picture-facts.js';

const NUMBERED = /^(.*\/)?([^/]*?)(\d+)(\.[^./]+)$/;

/** `app.project`. */
export class FakeProject implements EditableProject {
  constructor(private readonly ae: FakeAfterEffects) {}

  readonly items = {
    addFolder: (name: string): FakeFolder => {
      this.ae.change('addFolder');
      const id = this.ae.nextId();
      this.ae.state.items.push({ kind: 'folder', id, name, comment: '', label: 2, folder: 0 });
      return new FakeFolder(this.ae, id);
    },
    addComp: (...[name, width, height, pixelAspect, duration, frameRate]: CompArguments): FakeComp => {
      this.ae.change('addComp');
      if (![width, height].every((side) => Number.isInteger(side) && side >= 4 && side <= 30_000))
        throw new Error(`After Effects error: ${width}×${height} is no size of a composition`);
      if (frameRate < 1 || frameRate > 99 || duration <= 0)
        throw new Error('After Effects error: out of range');
      const id = this.ae.nextId();
      const plain = { id, name, comment: '', label: 15, folder: 0, width, height, pixelAspect };
      // New compositions may be shown in half of their resolution.
      const time = { duration, frameRate, time: 0, resolutionFactor: [2, 2] };
      this.ae.state.items.push({ kind: 'comp', ...plain, ...time, layers: [] });
      return new FakeComp(this.ae, id);
    },
  };

  get file(): string {
    return this.ae.state.file;
  }
  get revision(): number {
    return this.ae.calls.length;
  }
  get bitsPerChannel(): number {
    return this.ae.state.bitsPerChannel;
  }
  get colorManagementSystem(): number {
    return this.ae.state.colorManagementSystem;
  }
  get linearizeWorkingSpace(): boolean {
    return this.ae.state.linearizeWorkingSpace;
  }
  get workingSpace(): string {
    return this.ae.state.workingSpace;
  }
  get xmpPacket(): string {
    return this.ae.state.xmp;
  }
  set xmpPacket(text: string) {
    this.ae.change('xmpPacket');
    this.ae.state.xmp = text;
  }
  get numItems(): number {
    return this.ae.state.items.length;
  }
  get rootFolder(): FakeRoot {
    return new FakeRoot(this.ae);
  }
  get selection(): readonly AeItem[] {
    return this.ae.selected.map((id) => this.wrap(this.ae.state.items.find((item) => item.id === id)!));
  }
  get activeItem(): AeItem | null {
    const [one, ...more] = this.selection;
    return one && more.length === 0 ? one : null;
  }

  item(index: number): AeItem {
    this.ae.call('item');
    const found = this.ae.state.items[index - 1];
    if (!found) throw new Error(`After Effects error: no item ${index}: they count from 1`);
    return this.wrap(found);
  }

  itemByID(id: number): AeItem {
    const found = this.ae.state.items.find((item) => item.id === id);
    if (!found) throw new Error(`After Effects error: Unable to call "itemByID": no item ${id}`);
    return this.wrap(found);
  }

  /** For tests. */
  comp(id: number): FakeComp {
    const found = this.itemByID(id);
    if (found instanceof FakeComp) return found;
    throw new Error(`${id} is no composition`);
  }

  importFile(options: AeImportOptions): FakeFootage {
    this.ae.change('importFile');
    if (options.importAs === this.ae.enums.ImportAsType.COMP) return this.importLayered(options.file);
    if (options.importAs !== this.ae.enums.ImportAsType.FOOTAGE)
      throw new Error(`After Effects error: importAs is ${options.importAs}`);
    const source = this.sourceOf(options.file, options.sequence ? options.forceAlphabetical : null);
    const id = this.ae.nextId();
    const name = options.file.split('/').at(-1)!;
    const plain = { id, name, comment: '', label: 3, folder: 0, pixelAspect: 1, generation: 0 };
    this.ae.state.items.push({ kind: 'footage', ...plain, source });
    // Imported footage is selected, and nothing else any more.
    this.ae.selected = [id];
    return new FakeFootage(this.ae, id);
  }

  /** As a composition; typed as the interface has it, which knows footage only. */
  private importLayered(path: string): FakeFootage {
    const id = importLayered(this.ae, path);
    this.ae.selected = [id];
    return new FakeComp(this.ae, id) as unknown as FakeFootage;
  }

  /** A file as After Effects reads it, by its preferences. @param sequence whether gaps are closed, null for a still */
  sourceOf(path: string, sequence: boolean | null): SourceData {
    const { disk, enums, preferences } = this.ae;
    const bytes = disk.files.get(path);
    if (!bytes) throw new Error(`After Effects error: file not found: ${path}`);
    const { width, height, hasAlpha } = pictureFacts(path, bytes);
    return {
      kind: 'file',
      path,
      missing: false,
      width,
      height,
      isStill: sequence === null,
      frames: sequence === null ? 0 : this.countFrames(path, sequence),
      nativeFrameRate: sequence === null ? 0 : preferences.sequenceFrameRate,
      hasAlpha,
      conformFrameRate: 0,
      loop: 1,
      // An unlabelled alpha is guessed, here wrongly.
      alphaMode: hasAlpha ? enums.AlphaMode.PREMULTIPLIED : enums.AlphaMode.IGNORE,
      invertAlpha: false,
      premulColor: [0, 0, 0],
    };
  }

  private countFrames(path: string, forceAlphabetical: boolean): number {
    const [, folder = '', stem, first, ending] = NUMBERED.exec(path) ?? [];
    if (stem === undefined) throw new Error(`After Effects error: ${path} is no part of a sequence`);
    const numbers = [...this.ae.disk.files.keys()].flatMap((other) => {
      const [, f = '', s, number, e] = NUMBERED.exec(other) ?? [];
      return f === folder && s === stem && e === ending && Number(number) >= Number(first)
        ? [Number(number)]
        : [];
    });
    return forceAlphabetical ? numbers.length : Math.max(...numbers) - Number(first) + 1;
  }

  wrap(item: FakeItemData): AeItem {
    if (item.kind === 'comp') return new FakeComp(this.ae, item.id);
    return item.kind === 'folder' ? new FakeFolder(this.ae, item.id) : new FakeFootage(this.ae, item.id);
  }
}

type CompArguments = [string, number, number, number, number, number];
