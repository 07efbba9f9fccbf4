import type { EditableDocument, NewPixelLayer } from '../../../src/host/photoshop/api/ps-document.js';
import type { Placement } from '../../../src/host/photoshop/api/ps-layer.js';
import { FakeLayer } from './fake-layer.js';
import type { FakePhotoshop } from './fake-photoshop.js';
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

  constructor(
    readonly photoshop: FakePhotoshop,
    readonly format: FakeFormat,
    public state: FakeState,
  ) {
    this.id = photoshop.nextId();
  }

  get name(): string {
    return this.format.name;
  }
  get width(): number {
    return this.format.width;
  }
  get height(): number {
    return this.format.height;
  }
  get mode(): string {
    return this.format.mode;
  }
  get bitsPerChannel(): string {
    return this.format.bitsPerChannel;
  }
  get colorProfileType(): string {
    return this.format.colorProfileType;
  }
  get colorProfileName(): string | null {
    if (this.format.colorProfileType === 'none') throw new Error('Photoshop Error: no profile');
    return this.format.colorProfileName;
  }
  get layers(): readonly FakeLayer[] {
    return this.state.nodes.map(({ id }) => this.layer(id));
  }
  get activeLayers(): readonly FakeLayer[] {
    return this.state.active.map((id) => this.layer(id));
  }
  get selection() {
    return { bounds: this.state.selection?.bounds ?? null };
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

  /** Every change goes through here. */
  change(what: string, id: number): NonNullable<ReturnType<typeof findNode>> {
    this.photoshop.change(this, what);
    return this.find(id);
  }

  createPixelLayer({ name, opacity, blendMode }: NewPixelLayer): Promise<FakeLayer> {
    this.photoshop.change(this, 'createPixelLayer');
    return Promise.resolve(this.add(fakeNode({ id: this.photoshop.nextId(), name, opacity, blendMode })));
  }

  createLayerGroup({ name }: { readonly name: string }): Promise<FakeLayer> {
    this.photoshop.change(this, 'createLayerGroup');
    const node = fakeNode({ id: this.photoshop.nextId(), name, kind: 'group', children: [] });
    return Promise.resolve(this.add(node));
  }

  /** A copy with layer ids of its own. */
  duplicate(name: string): Promise<FakeDocument> {
    this.photoshop.call('duplicate');
    this.photoshop.assertModal('duplicate');
    const state = structuredClone(this.state);
    for (const node of everyNode(state.nodes)) node.id = this.photoshop.nextId();
    state.active = [];
    const copy = new FakeDocument(this.photoshop, { ...this.format, name }, state);
    this.photoshop.show(copy);
    return Promise.resolve(copy);
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
