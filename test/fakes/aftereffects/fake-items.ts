import type {
  EditableFootage,
  EditableItem,
  EditableSource,
} from '../../../src/host/aftereffects/api/ae-edit.js';
import type { AeFolder, AeItem } from '../../../src/host/aftereffects/api/ae-item.js';
import type { FakeAfterEffects } from './fake-after-effects.js';
import type { FakeItemData, FootageData, SourceData } from './fake-state.js';

/** What every item has. */
export abstract class FakeItem<Data extends FakeItemData> implements EditableItem {
  constructor(
    readonly ae: FakeAfterEffects,
    readonly id: number,
  ) {}

  get data(): Data {
    const found = this.ae.state.items.find(({ id }) => id === this.id);
    if (!found) throw new Error('After Effects error: Object is invalid');
    return found as Data;
  }

  protected set<Name extends keyof Data & string>(name: Name, value: Data[Name]): void {
    const { data } = this;
    this.ae.change(`item.${name}`);
    data[name] = value;
  }

  get name(): string {
    return this.data.name;
  }
  set name(name: string) {
    this.set('name', name);
  }
  get comment(): string {
    return this.data.comment;
  }
  set comment(comment: string) {
    if (new TextEncoder().encode(comment).length > 15_999)
      throw new Error('After Effects error: comment too long');
    this.set('comment', comment);
  }
  get parentFolder(): AeItem | null {
    const { folder } = this.data;
    return folder === 0 ? new FakeRoot(this.ae) : new FakeFolder(this.ae, folder);
  }
  set parentFolder(folder: AeItem | null) {
    if (!(folder instanceof FakeFolder || folder instanceof FakeRoot))
      throw new Error('After Effects error: no folder');
    this.set('folder', folder.id);
  }
  get selected(): boolean {
    return this.ae.selected.includes(this.id);
  }
  set selected(selected: boolean) {
    this.ae.call('item.selected');
    this.ae.selected = this.ae.selected.filter((id) => id !== this.id);
    if (selected) this.ae.selected.push(this.id);
  }
  /** In the language of the user; asking for it is told, because nothing may depend on it. */
  get typeName(): string {
    this.ae.call('typeName');
    return { folder: 'フォルダー', comp: 'コンポジション', footage: 'フッテージ' }[this.data.kind];
  }

  remove(): void {
    this.ae.change('item.remove');
    const gone = new Set([this.id]);
    for (const item of this.ae.state.items) if (gone.has(item.folder)) gone.add(item.id);
    this.ae.state.items = this.ae.state.items.filter(({ id }) => !gone.has(id));
    this.ae.selected = this.ae.selected.filter((id) => !gone.has(id));
    // Layers go with their source.
    for (const item of this.ae.state.items)
      if (item.kind === 'comp') item.layers = item.layers.filter(({ source }) => !gone.has(source ?? 0));
  }
}

export class FakeFolder extends FakeItem<FakeItemData & { kind: 'folder' }> implements AeFolder {
  get numItems(): number {
    return this.ae.state.items.filter(({ folder }) => folder === this.id).length;
  }
}

/** The project itself as a folder. */
export class FakeRoot implements AeFolder {
  readonly id = 0;
  readonly name = 'ルート';
  readonly comment = '';
  readonly parentFolder = null;
  readonly selected = false;

  constructor(private readonly ae: FakeAfterEffects) {}

  get numItems(): number {
    return this.ae.state.items.filter(({ folder }) => folder === 0).length;
  }
}

/** `mainSource`; good until the footage is replaced. */
class FakeSource implements EditableSource {
  declare readonly file?: string | null;
  declare readonly color?: readonly number[];
  private readonly generation: number;

  constructor(private readonly footage: FakeFootage) {
    const { source, generation } = footage.data;
    this.generation = generation;
    if (source.kind === 'file') this.file = source.missing ? null : source.path;
    else if (source.kind === 'solid') this.color = [0.5, 0.5, 0.5];
  }

  private get data(): SourceData {
    const { source, generation } = this.footage.data;
    if (generation !== this.generation) throw new Error('After Effects error: Object is invalid');
    return source;
  }

  private change(what: string, allowed: boolean, why: string): SourceData {
    const { data } = this;
    if (!allowed) throw new Error(`After Effects error: Unable to set "${what}": ${why}`);
    this.footage.ae.change(`source.${what}`);
    return data;
  }

  get isStill(): boolean {
    return this.data.isStill;
  }
  get hasAlpha(): boolean {
    return this.data.hasAlpha;
  }
  get missingFootagePath(): string {
    return this.data.missing ? (this.data.path ?? '') : '';
  }
  get alphaMode(): number {
    return this.data.alphaMode;
  }
  set alphaMode(mode: number) {
    const known = Object.values(this.footage.ae.enums.AlphaMode).includes(mode);
    if (!known) throw new Error(`After Effects error: ${mode} is no AlphaMode`);
    this.change('alphaMode', this.hasAlpha, 'there is no alpha').alphaMode = mode;
  }
  get invertAlpha(): boolean {
    return this.data.invertAlpha;
  }
  set invertAlpha(invert: boolean) {
    this.change('invertAlpha', this.hasAlpha, 'there is no alpha').invertAlpha = invert;
  }
  get premulColor(): readonly number[] {
    return this.data.premulColor;
  }
  get conformFrameRate(): number {
    return this.data.conformFrameRate;
  }
  set conformFrameRate(rate: number) {
    if (!(rate >= 0 && rate <= 99)) throw new Error('After Effects error: frame rate out of range');
    this.change('conformFrameRate', !this.isStill, 'it is a still').conformFrameRate = rate;
  }
  get loop(): number {
    return this.data.loop;
  }
  set loop(loop: number) {
    this.change('loop', !this.isStill, 'it is a still').loop = loop;
  }
}

export class FakeFootage extends FakeItem<FootageData> implements EditableFootage {
  get width(): number {
    return this.data.source.width;
  }
  get height(): number {
    return this.data.source.height;
  }
  get pixelAspect(): number {
    return this.data.pixelAspect;
  }
  set pixelAspect(aspect: number) {
    this.set('pixelAspect', aspect);
  }
  get frameRate(): number {
    const { conformFrameRate, nativeFrameRate } = this.data.source;
    return conformFrameRate || nativeFrameRate;
  }
  get duration(): number {
    const { isStill, frames, loop } = this.data.source;
    return isStill ? 0 : (frames * loop) / this.frameRate;
  }
  get file(): string | null {
    const { source } = this.data;
    return source.kind === 'file' && !source.missing ? source.path : null;
  }
  get footageMissing(): boolean {
    const { kind, missing } = this.data.source;
    return kind === 'placeholder' || missing;
  }
  get mainSource(): FakeSource {
    return new FakeSource(this);
  }

  replace(path: string): void {
    this.replaceBy('replace', path, null);
  }

  replaceWithSequence(path: string, forceAlphabetical: boolean): void {
    if (typeof forceAlphabetical !== 'boolean') throw new TypeError('After Effects error: forceAlphabetical');
    this.replaceBy('replaceWithSequence', path, forceAlphabetical);
  }

  private replaceBy(what: string, path: string, sequence: boolean | null): void {
    const { data } = this;
    this.ae.change(what);
    const { conformFrameRate, loop } = data.source;
    const source = this.ae.project.sourceOf(path, sequence);
    // Interpretation stays; alpha that the file does not describe is guessed anew.
    data.source = source.isStill ? source : { ...source, conformFrameRate, loop };
    data.generation++;
    data.name = path.split('/').at(-1)!;
  }
}
