import { translateRect } from '../../../src/geometry/rect.js';
import type { EditableDocument, NewPixelLayer } from '../../../src/host/photoshop/api/ps-document.js';
import type { Placement, PsLayer } from '../../../src/host/photoshop/api/ps-layer.js';
import { FakeLayer } from './fake-layer.js';
import type { FakePhotoshop } from './fake-photoshop.js';
import { stateMoment } from './state-moment.js';
import { everyNode, fakeNode, type FakeNode, type FakeState, findNode } from './fake-state.js';

export interface FakeFormat {
  name: string;
  width: number;
  height: number;
  mode: string;
  bitsPerChannel: string;
  colorProfileType: string;
  colorProfileName: string | null;
}

/** An open document of the fake: the object model over a state that history can bring back. */
export class FakeDocument implements EditableDocument {
  readonly id: number;
  /** Names in the history panel, the oldest first. */
  readonly history: string[] = ['Open'];
  /** What each of them but the first came after. */
  private readonly moments: FakeState[] = [];

  constructor(
    readonly photoshop: FakePhotoshop,
    public format: FakeFormat,
    public state: FakeState,
  ) {
    this.id = photoshop.nextId();
  }

  get name(): string {
    return this.read('name').format.name;
  }
  get width(): number {
    return this.read('width').format.width;
  }
  get height(): number {
    return this.read('height').format.height;
  }
  get mode(): string {
    return this.read('mode').format.mode;
  }
  get bitsPerChannel(): string {
    return this.read('bitsPerChannel').format.bitsPerChannel;
  }
  get colorProfileType(): string {
    return this.read('colorProfileType').format.colorProfileType;
  }
  get colorProfileName(): string | null {
    const { format } = this.read('colorProfileName');
    if (format.colorProfileType === 'none') throw new Error('Photoshop Error: no profile');
    return format.colorProfileName;
  }
  get layers(): readonly FakeLayer[] {
    return this.read('layers').state.nodes.map(({ id }) => this.layer(id));
  }
  get activeLayers(): readonly FakeLayer[] {
    return this.read('activeLayers').state.active.map((id) => this.layer(id));
  }
  get selection() {
    return { bounds: this.read('selection').state.selection?.bounds ?? null };
  }

  /** Each getter is a question to Photoshop. */
  private read(what: string): this {
    this.photoshop.ask(`document.${what}`);
    return this;
  }

  layer(id: number): FakeLayer {
    return new FakeLayer(this, id);
  }

  /** A layer by name, for tests. */
  named(name: string): FakeNode {
    const node = everyNode(this.state.nodes).find((one) => one.name === name);
    if (!node) throw new Error(`no layer ${name}`);
    return node;
  }

  find(id: number): NonNullable<ReturnType<typeof findNode>> {
    const found = findNode(this.state.nodes, id);
    if (!found) throw new Error(`Photoshop Error: the layer ${id} does not exist`);
    return found;
  }

  /** A new history state, which came after `before`. */
  remember(name: string, before: FakeState): void {
    this.history.push(name);
    this.moments.push(before);
  }

  /** What an artist's Undo does; Photoshop tells of it as of a history state that was chosen. */
  undo(): void {
    const before = this.moments.pop();
    if (!before || this.photoshop.core.modal) throw new Error('Photoshop Error: Undo is not available');
    this.history.pop();
    this.state = before;
    this.photoshop.action.notify('select', { _target: [{ _ref: 'historyState' }] });
  }

  /** Every change goes through here. */
  change(what: string, id: number): NonNullable<ReturnType<typeof findNode>> {
    this.photoshop.change(this, what);
    return this.find(id);
  }

  createPixelLayer({ name, opacity, blendMode }: NewPixelLayer): Promise<FakeLayer> {
    this.photoshop.change(this, 'createPixelLayer');
    return Promise.resolve(this.add(fakeNode({ id: this.photoshop.nextId(), name, opacity, blendMode })));
  }

  createLayerGroup(options: {
    readonly name: string;
    readonly fromLayers?: readonly PsLayer[];
  }): Promise<FakeLayer> {
    this.photoshop.change(this, 'createLayerGroup');
    const { name, fromLayers } = options;
    const node = fakeNode({ id: this.photoshop.nextId(), name, kind: 'group', children: [] });
    return Promise.resolve(fromLayers ? this.groupAround(node, fromLayers) : this.add(node));
  }

  /** The group takes the place of the topmost of its layers, and their order. */
  private groupAround(group: FakeNode, layers: readonly PsLayer[]): FakeLayer {
    this.photoshop.assertFront(this, 'a new group');
    const ids = new Set(layers.map(({ id }) => id));
    const found = layers.map(({ id }) => this.find(id));
    const [first] = found;
    if (!first) throw new Error('Photoshop Error: no layers to group');
    if (found.some(({ node }) => node.locks.all || node.background))
      throw new Error('Photoshop Error: a locked layer cannot be grouped');
    if (found.some(({ siblings }) => siblings !== first.siblings))
      throw new Error('the fake groups siblings');
    this.assertOpen(first.parents);
    const { siblings } = first;
    const at = Math.min(...found.map(({ index }) => index));
    group.children = siblings.filter(({ id }) => ids.has(id));
    siblings.splice(0, siblings.length, ...siblings.filter(({ id }) => !ids.has(id)));
    siblings.splice(at, 0, group);
    this.state.active = [group.id];
    return this.layer(group.id);
  }

  resizeCanvas(width: number, height: number): Promise<void> {
    this.photoshop.change(this, 'resizeCanvas');
    const { format } = this;
    const [dx, dy] = [(width - format.width) / 2, (height - format.height) / 2];
    if (!Number.isInteger(dx) || !Number.isInteger(dy)) throw new Error('the fake has no half pixels');
    for (const node of everyNode(this.state.nodes)) {
      if (node.pixels) node.bounds = translateRect(node.bounds, dx, dy);
      if (node.mask) node.mask = { ...node.mask, bounds: translateRect(node.mask.bounds, dx, dy) };
    }
    this.format = { ...format, width, height };
    return Promise.resolve();
  }

  closeWithoutSaving(): void {
    this.photoshop.call('closeWithoutSaving');
    this.photoshop.assertModal('closeWithoutSaving');
    this.photoshop.close([this.id]);
  }

  /** A copy with layer ids of its own. */
  duplicate(name: string): Promise<FakeDocument> {
    this.photoshop.call('duplicate');
    this.photoshop.assertModal('duplicate');
    const state = stateMoment(this.state);
    for (const node of everyNode(state.nodes)) node.id = this.photoshop.nextId();
    state.active = [];
    const copy = new FakeDocument(this.photoshop, { ...this.format, name }, state);
    this.photoshop.show(copy);
    return Promise.resolve(copy);
  }

  isLocked(id: number): boolean {
    return everyNode([this.find(id).node]).some(({ locks }) => locks.all);
  }

  /** Nothing is active afterwards, though Photoshop would choose a neighbour. */
  deleteAll(ids: readonly number[]): void {
    for (const id of ids) {
      const found = findNode(this.state.nodes, id);
      found?.siblings.splice(found.index, 1);
    }
    this.state.active = [];
  }

  /** Directly above the active layer; inside its clipping chain, if it is in the middle of one. */
  add(node: FakeNode): FakeLayer {
    this.photoshop.assertFront(this, 'a new layer');
    const active = this.state.active.at(-1);
    const place = active === undefined ? null : findNode(this.state.nodes, active);
    const [siblings, index] = place ? [place.siblings, place.index] : [this.state.nodes, 0];
    this.assertOpen(place?.parents ?? []);
    siblings.splice(index, 0, node);
    node.clipped = siblings[index - 1]?.clipped === true;
    const { frames } = this.state;
    frames?.eyes.forEach((eyes, i) => (eyes[node.id] = frames.newInAll || i === frames.current));
    this.state.active = [node.id];
    return this.layer(node.id);
  }

  move(id: number, relative: number, placement: Placement): void {
    const { node, siblings, index } = this.change(`layer.move ${placement}`, id);
    const target = this.find(relative);
    if (node.background) throw new Error('Photoshop Error: the Background cannot be moved');
    if (node.locks.all || node.locks.position) throw new Error('Photoshop Error: the layer is locked');
    if (everyNode([node]).includes(target.node)) throw new Error('Photoshop Error: a group inside itself');
    if (placement === 'placeAfter' && target.node.background)
      throw new Error('Photoshop Error: nothing lies beneath the Background');
    const inside = placement === 'placeInside' ? target.node.children : null;
    if (placement === 'placeInside' && !inside) throw new Error('Photoshop Error: no group');
    this.assertOpen(inside ? [...target.parents, target.node] : target.parents);
    siblings.splice(index, 1);
    const list = inside ?? target.siblings;
    const at = inside ? 0 : list.indexOf(target.node) + (placement === 'placeAfter' ? 1 : 0);
    list.splice(at, 0, node);
    // Between a base and what is clipped to it there is no unclipped place.
    const isLast = at === list.length - 1;
    node.clipped = !isLast && (node.clipped || list[at - 1]?.clipped === true);
  }

  private assertOpen(groups: readonly FakeNode[]): void {
    if (groups.some(({ locks }) => locks.all)) throw new Error('Photoshop Error: the group is locked');
  }
}
