import type { EditableLayer, Placement, PsLayer } from '../../../src/host/photoshop/api/ps-layer.js';
import type { FakeDocument } from './fake-document.js';
import { everyNode, type FakeNode } from './fake-state.js';

/** A layer of the fake by its id: like Photoshop's it asks each time, and changes something only in a modal scope. */
export class FakeLayer implements EditableLayer {
  constructor(
    private readonly document: FakeDocument,
    readonly id: number,
  ) {}

  /** Each getter is a question to Photoshop. */
  private read(what: string): FakeNode {
    this.document.photoshop.ask(`layer.${what}`);
    return this.document.find(this.id).node;
  }

  private change(what: string, edit: (node: FakeNode) => void): void {
    const { node } = this.document.change(`layer.${what}`, this.id);
    if (node.background && !['visible', 'allLocked'].includes(what))
      throw new Error(`Photoshop Error: ${what} is not available for the Background`);
    edit(node);
  }

  get name(): string {
    return this.read('name').name;
  }
  set name(name: string) {
    this.change('name', (node) => (node.name = name));
  }
  get kind(): string {
    return this.read('kind').kind;
  }
  get visible(): boolean {
    return this.read('visible').visible;
  }
  set visible(visible: boolean) {
    this.change('visible', (node) => {
      const { frames } = this.document.state;
      if (frames) frames.eyes[frames.current]![node.id] = visible;
      node.visible = visible;
    });
  }
  get opacity(): number {
    return this.read('opacity').opacity;
  }
  set opacity(opacity: number) {
    this.change('opacity', (node) => (node.opacity = opacity));
  }
  get fillOpacity(): number {
    return this.read('fillOpacity').fillOpacity;
  }
  set fillOpacity(opacity: number) {
    this.change('fillOpacity', (node) => (node.fillOpacity = opacity));
  }
  get blendMode(): string {
    return this.read('blendMode').blendMode;
  }
  set blendMode(mode: string) {
    this.change('blendMode', (node) => (node.blendMode = mode));
  }
  get isBackgroundLayer(): boolean {
    return this.read('isBackgroundLayer').background;
  }
  get boundsNoEffects() {
    const { left, top, right, bottom } = this.read('boundsNoEffects').bounds;
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  }
  get layers(): readonly FakeLayer[] | null {
    return this.read('layers').children?.map(({ id }) => this.document.layer(id)) ?? null;
  }

  get isClippingMask(): boolean {
    return this.read('isClippingMask').clipped;
  }
  set isClippingMask(clipped: boolean) {
    this.change('isClippingMask', (node) => {
      const { siblings, index } = this.document.find(this.id);
      if (clipped && index === siblings.length - 1) throw new Error('Photoshop Error: nothing to clip to');
      node.clipped = clipped;
      // Releasing one releases those above it too.
      if (!clipped) for (let i = index - 1; siblings[i]?.clipped === true; i--) siblings[i]!.clipped = false;
    });
  }

  get allLocked(): boolean {
    return this.read('allLocked').locks.all;
  }
  set allLocked(locked: boolean) {
    this.change('allLocked', ({ locks }) => (locks.all = locked));
  }
  get pixelsLocked(): boolean {
    const { locks, background } = this.read('pixelsLocked');
    return locks.pixels || background;
  }
  set pixelsLocked(locked: boolean) {
    this.change('pixelsLocked', ({ locks }) => (locks.pixels = locked));
  }
  get positionLocked(): boolean {
    const { locks, background } = this.read('positionLocked');
    return locks.position || background;
  }
  set positionLocked(locked: boolean) {
    this.change('positionLocked', ({ locks }) => (locks.position = locked));
  }
  get transparentPixelsLocked(): boolean {
    return this.read('transparentPixelsLocked').locks.transparent;
  }
  set transparentPixelsLocked(locked: boolean) {
    this.change('transparentPixelsLocked', ({ locks }) => (locks.transparent = locked));
  }

  move(relative: PsLayer, placement: Placement): void {
    this.document.move(this.id, relative.id, placement);
  }

  delete(): void {
    const { node, siblings, index } = this.document.change('layer.delete', this.id);
    if (everyNode([node]).some(({ locks }) => locks.all))
      throw new Error('Photoshop Error: the layer is locked');
    siblings.splice(index, 1);
  }

  rasterize(target: 'entire'): Promise<void> {
    const { node } = this.document.change(`layer.rasterize ${target}`, this.id);
    if (node.children || node.adjustment !== null) throw new Error('Photoshop Error: cannot rasterize');
    node.kind = 'pixel';
    return Promise.resolve();
  }
}
