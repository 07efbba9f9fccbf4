import type { EditableLayer, EditableProperty } from '../../../src/host/aftereffects/api/ae-edit.js';
import type { AeItem } from '../../../src/host/aftereffects/api/ae-item.js';
import type { AeLayer } from '../../../src/host/aftereffects/api/ae-layer.js';
import type { FakeAfterEffects } from './fake-after-effects.js';
import type { FakeComp } from './fake-comp.js';
import type { FakeFootage } from './fake-items.js';
import { propertyOf } from './fake-property.js';
import type { CompData, LayerData } from './fake-state.js';

type AvSource = FakeComp | FakeFootage;

/** A layer; cameras and lights lack what only pictures have, as in After Effects. */
export class FakeLayer implements Omit<EditableLayer, 'source'> {
  constructor(
    readonly ae: FakeAfterEffects,
    readonly compId: number,
    readonly id: number,
  ) {
    if (/Camera|Light/.test(this.data.matchName)) return;
    Object.defineProperty(this, 'source', { get: () => this.sourceItem(), enumerable: true });
  }

  declare readonly source: AvSource | null;

  get comp(): CompData {
    return this.ae.state.items.find(({ id }) => id === this.compId) as CompData;
  }

  get data(): LayerData {
    const found = this.comp.layers.find(({ id }) => id === this.id);
    if (!found) throw new Error('After Effects error: Object is invalid');
    return found;
  }

  get name(): string {
    return this.data.name ?? this.sourceItem()?.name ?? '';
  }
  set name(name: string) {
    this.change('name').name = name;
  }
  get comment(): string {
    return this.data.comment;
  }
  set comment(comment: string) {
    this.change('comment').comment = comment;
  }
  get enabled(): boolean {
    return this.data.enabled;
  }
  set enabled(enabled: boolean) {
    this.change('enabled').enabled = enabled;
  }
  get locked(): boolean {
    return this.data.locked;
  }
  set locked(locked: boolean) {
    this.ae.change('layer.locked');
    this.data.locked = locked;
  }
  get startTime(): number {
    return this.data.startTime;
  }
  set startTime(time: number) {
    const data = this.change('startTime');
    const by = time - data.startTime;
    Object.assign(data, { startTime: time, inPoint: data.inPoint + by, outPoint: data.outPoint + by });
  }
  get index(): number {
    return this.comp.layers.indexOf(this.data) + 1;
  }
  get matchName(): string {
    return this.data.matchName;
  }
  get label(): number {
    return this.data.label;
  }
  get solo(): boolean {
    return this.data.solo;
  }
  get shy(): boolean {
    return this.data.shy;
  }
  get hasVideo(): boolean {
    return this.data.hasVideo;
  }
  get nullLayer(): boolean {
    return this.data.nullLayer;
  }
  get adjustmentLayer(): boolean {
    return this.data.adjustmentLayer;
  }
  get guideLayer(): boolean {
    return this.data.guideLayer;
  }
  get threeDLayer(): boolean {
    return this.data.threeDLayer;
  }
  get blendingMode(): number {
    return this.data.blendingMode;
  }
  set blendingMode(mode: number) {
    this.change('blendingMode').blendingMode = mode;
  }
  get collapseTransformation(): boolean {
    return this.data.collapseTransformation;
  }
  get effectsActive(): boolean {
    return this.data.effectsActive;
  }
  get motionBlur(): boolean {
    return this.data.motionBlur;
  }
  get frameBlending(): boolean {
    return this.data.frameBlending;
  }
  get preserveTransparency(): boolean {
    return this.data.preserveTransparency;
  }
  get inPoint(): number {
    return this.data.inPoint;
  }
  set inPoint(time: number) {
    this.change('inPoint').inPoint = time;
  }
  get outPoint(): number {
    return this.data.outPoint;
  }
  set outPoint(time: number) {
    this.change('outPoint').outPoint = time;
  }
  get stretch(): number {
    return this.data.stretch;
  }
  get timeRemapEnabled(): boolean {
    return this.data.remap !== null || this.data.keys.remap !== undefined;
  }
  /** Keys at both ends come with it. */
  set timeRemapEnabled(enabled: boolean) {
    const { duration } = this.sourceItem() ?? { duration: 0 };
    if (!enabled || duration === 0) throw new Error('After Effects error: no time to remap');
    const data = this.change('timeRemapEnabled');
    const key = (time: number) => ({ time, value: time, interpolation: 'linear', isStraight: true }) as const;
    data.keys = { ...data.keys, remap: [key(0), key(duration)] };
  }
  get parent(): FakeLayer | null {
    return this.other(this.data.parent);
  }
  get hasTrackMatte(): boolean {
    return this.data.matte !== null;
  }
  get isTrackMatte(): boolean {
    return this.comp.layers.some(({ matte }) => matte?.layer === this.id);
  }
  get trackMatteLayer(): FakeLayer | null {
    return this.other(this.data.matte?.layer ?? null);
  }
  get trackMatteType(): number {
    return this.data.matte?.type ?? this.ae.enums.TrackMatteType.NO_TRACK_MATTE;
  }

  property(name: string): EditableProperty | null {
    return propertyOf(this, name);
  }

  duplicate(): FakeLayer {
    const data = this.change('duplicate');
    const id = this.ae.nextId();
    // A name that was given counts on.
    const name = data.name === null ? null : `${data.name} 2`;
    this.comp.layers.splice(this.index - 1, 0, { ...structuredClone(data), id, name });
    return new FakeLayer(this.ae, this.compId, id);
  }

  remove(): void {
    this.change('remove');
    this.comp.layers.splice(this.index - 1, 1);
  }

  /** A source with an end cuts the layer off there. */
  replaceSource(item: AeItem, fixExpressions: boolean): void {
    if (typeof fixExpressions !== 'boolean') throw new TypeError('After Effects error: fixExpressions');
    const data = this.change('replaceSource');
    const source = this.ae.state.items.find(({ id }) => id === item.id);
    if (!source || source.kind === 'folder') throw new Error('After Effects error: no source for a layer');
    data.source = item.id;
    if (source.kind !== 'footage') return;
    if (source.source.isStill) data.remap = null;
    else if (data.remap === null) {
      const { duration } = this.sourceItem()!;
      data.outPoint = Math.min(data.outPoint, data.startTime + duration * Math.abs(data.stretch / 100));
    }
  }

  moveAfter(other: AeLayer): void {
    this.change('moveAfter');
    const target = this.comp.layers.find(({ id }) => id === other.id);
    if (!target || target.id === this.id) throw new Error('After Effects error: not a layer to move after');
    const [moved] = this.comp.layers.splice(this.index - 1, 1);
    this.comp.layers.splice(this.comp.layers.indexOf(target) + 1, 0, moved!);
  }

  moveToBeginning(): void {
    this.change('moveToBeginning');
    const [moved] = this.comp.layers.splice(this.index - 1, 1);
    this.comp.layers.unshift(moved!);
  }

  setTrackMatte(matte: AeLayer, type: number): void {
    const data = this.change('setTrackMatte');
    const known = Object.values(this.ae.enums.TrackMatteType).includes(type);
    if (!known || !this.comp.layers.some(({ id }) => id === matte.id))
      throw new Error('After Effects error: matte');
    data.matte = { layer: matte.id, type };
  }

  /** For whatever a locked layer refuses. */
  change(what: string): LayerData {
    const { data } = this;
    this.ae.change(`layer.${what}`);
    if (data.locked) throw new Error(`After Effects error: Unable to change "${what}": the layer is locked`);
    return data;
  }

  sourceItem(): AvSource | null {
    const { source } = this.data;
    return source === null ? null : (this.ae.project.itemByID(source) as AvSource);
  }

  private other(id: number | null): FakeLayer | null {
    return id === null ? null : new FakeLayer(this.ae, this.compId, id);
  }
}
