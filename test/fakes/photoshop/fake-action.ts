import * as v from 'valibot';
import { rectFromSize } from '../../../src/geometry/rect.js';
import type {
  Descriptor,
  NotificationListener,
  PsAction,
} from '../../../src/host/photoshop/api/ps-action.js';
import {
  DELETE_MASK,
  DELETE_SELECTED,
  DESELECT,
  GET_ALL_LAYERS,
  GET_OF_ANIMATION,
  GET_OF_DOCUMENT,
  GET_OF_LAYER,
  MAKE_ADJUSTMENT,
  SELECT_FROM_MASK,
  SELECT_LAYER,
  SET_CURVES,
  SET_LOOKUP,
  SET_OF_DOCUMENT,
  SET_OF_LAYER,
  SWITCH_MASK_OFF,
} from './descriptors.js';
import type { FakeDocument } from './fake-document.js';
import { coverageAt, greyPixels, trimmedCoverage } from './fake-imaging.js';
import type { FakePhotoshop } from './fake-photoshop.js';
import { type LayerRow, layerRows } from './layer-rows.js';
import { fakeNode, type FakeNode, findNode } from './fake-state.js';

/** One step as an action keeps it. */
export interface FakeStep {
  readonly name: string;
  readonly methodName: string;
  readonly info: unknown;
}

type Reply = Readonly<Record<string, unknown>>;

interface Rule {
  /** Null for a descriptor that is another command. */
  readonly run: (descriptor: Descriptor) => (() => Reply) | null;
}

/** The schema of one command. */
type Known<T> = v.GenericSchema<unknown, T> & {
  readonly entries: { readonly _obj: { readonly literal: string } };
};

const rule = <T>(schema: Known<T>, carryOut: (command: T) => Reply): Rule => ({
  run: (descriptor) => {
    if (schema.entries._obj.literal !== descriptor._obj) return null;
    const parsed = v.safeParse(schema, descriptor);
    return parsed.success ? () => carryOut(parsed.output) : null;
  },
});

function pick(row: LayerRow, names: readonly string[], silentAbout: ReadonlySet<string>): Reply {
  const told = names.filter((name) => name in row && !silentAbout.has(name));
  return Object.fromEntries(told.map((name) => [name, row[name as keyof LayerRow]]));
}

const failed = (result: number, message: string): Reply => ({ _obj: 'error', result, message });
const UNAVAILABLE = failed(-25922, 'The object is currently not available.');

/** `require('photoshop').action`: errors come back as answers; what no schema knows fails the test. */
export class FakeAction implements PsAction {
  /** The next answers of commands with this name, in place of carrying them out. */
  readonly answers = new Map<string, Reply[]>();
  /** Properties of layers that this version does not tell. */
  readonly silentAbout = new Set<string>();
  /** Steps of the action that is being recorded; null while none is. */
  recording: FakeStep[] | null = null;
  /** What is said of the animation of the document in front; the versions that were seen say nothing. */
  animation: Reply = failed(-25920, 'The command Get is not available.');
  private readonly listeners = new Map<NotificationListener, readonly string[]>();
  private readonly rules: readonly Rule[];

  constructor(private readonly photoshop: FakePhotoshop) {
    this.rules = [
      ...this.gets(),
      ...this.metadata(),
      ...this.selections(),
      ...this.deletions(),
      ...this.adjustments(),
    ];
  }

  batchPlay(commands: readonly Descriptor[]): Promise<unknown> {
    this.photoshop.call(`batchPlay ${commands.map(({ _obj }) => _obj).join(' ')}`.slice(0, 60));
    return Promise.resolve(commands.map((command) => this.play(command)));
  }

  addNotificationListener(events: readonly string[], listener: NotificationListener): Promise<void> {
    this.listeners.set(listener, events);
    return Promise.resolve();
  }

  removeNotificationListener(_events: readonly string[], listener: NotificationListener): Promise<void> {
    this.listeners.delete(listener);
    return Promise.resolve();
  }

  /** What an artist's command tells whoever listens; nothing is told while a script holds Photoshop. */
  notify(event: string, descriptor: Readonly<Record<string, unknown>> = {}): void {
    if (this.photoshop.core.modal) return;
    for (const [listener, events] of this.listeners) if (events.includes(event)) listener(event, descriptor);
  }

  get listening(): number {
    return this.listeners.size;
  }

  recordAction(
    { name, methodName }: { readonly name: string; readonly methodName: string },
    info: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    this.photoshop.call('recordAction');
    const hidden = Object.keys(info).find((key) => !/^[a-z]+\.[a-z]+\./.test(key));
    if (hidden !== undefined) throw new Error(`the actions panel would not show ${hidden}`);
    // An action keeps what it keeps in a file: plain values, none of our objects.
    this.recording?.push({ name, methodName, info: JSON.parse(JSON.stringify(info)) as unknown });
    return Promise.resolve();
  }

  private play(command: Descriptor): Reply {
    if (!command._obj.toLowerCase().endsWith('get')) this.photoshop.assertModal(command._obj);
    const answer = this.answers.get(command._obj)?.shift();
    if (answer) return answer;
    for (const { run } of this.rules) {
      const carryOut = run(command);
      if (carryOut) return carryOut();
    }
    throw new Error(`Photoshop knows no such command: ${JSON.stringify(command).slice(0, 400)}`);
  }

  private gets(): readonly Rule[] {
    return [
      rule(GET_OF_LAYER, ({ _target: [{ _property }, layer, document] }) => {
        const node = this.node(document._id, layer._id);
        if (!node || this.silentAbout.has(_property)) return UNAVAILABLE;
        if (_property === 'hasUserMask') return { hasUserMask: node.mask !== null };
        if (_property === 'hasVectorMask') return { hasVectorMask: node.vectorMask };
        if (_property === 'userMaskEnabled')
          return node.mask ? { userMaskEnabled: node.mask.enabled } : UNAVAILABLE;
        if (_property === 'adjustment')
          return node.adjustment === null ? UNAVAILABLE : { adjustment: [node.adjustment] };
        return node.xmp === null ? UNAVAILABLE : { XMPMetadataAsUTF8: node.xmp };
      }),
      rule(GET_ALL_LAYERS, ({ _target: { _ref }, extendedReference: [properties, { index }] }) => ({
        list: layerRows(this.photoshop.document(_ref[0]._id).state.nodes)
          .filter(({ itemIndex }) => itemIndex >= index)
          .map((row) => pick(row, properties, this.silentAbout)),
      })),
      rule(GET_OF_ANIMATION, () => this.animation),
      rule(GET_OF_DOCUMENT, ({ _target: [, document] }) => ({
        XMPMetadataAsUTF8: this.photoshop.document(document._id).state.xmp ?? '',
      })),
    ];
  }

  private metadata(): readonly Rule[] {
    return [
      rule(SET_OF_LAYER, ({ _target: [, layer, document], to }) => {
        const node = this.node(document._id, layer._id);
        if (!node) return UNAVAILABLE;
        this.photoshop.change(this.photoshop.document(document._id), 'layer metadata');
        node.xmp = to.XMPMetadataAsUTF8;
        return {};
      }),
      rule(SET_OF_DOCUMENT, ({ _target: [, { _id }], to }) => {
        const document = this.photoshop.document(_id);
        this.photoshop.change(document, 'document metadata');
        document.state.xmp = to.XMPMetadataAsUTF8;
        return {};
      }),
    ];
  }

  private selections(): readonly Rule[] {
    return [
      rule(DESELECT, ({ _target: [, { _id }] }) => {
        const document = this.photoshop.document(_id);
        this.photoshop.change(document, 'deselect');
        document.state.selection = null;
        return {};
      }),
      rule(SELECT_FROM_MASK, ({ _target: [, { _id }], to: { _ref } }) => {
        const document = this.photoshop.document(_id);
        const mask = this.node(_id, _ref[1]._id)?.mask;
        if (!mask) return UNAVAILABLE;
        this.photoshop.change(document, 'selection from mask');
        const canvas = rectFromSize(document.format.width, document.format.height);
        const { data } = greyPixels(canvas, (x, y) => coverageAt(mask, x, y));
        document.state.selection = trimmedCoverage(canvas, data as Uint8Array);
        return {};
      }),
      rule(SELECT_LAYER, ({ _target: [layer, { _id }], selectionModifier }) => {
        const { state } = this.photoshop.document(_id);
        if (!this.node(_id, layer._id)) return UNAVAILABLE;
        state.active = selectionModifier ? [...state.active, layer._id] : [layer._id];
        return {};
      }),
    ];
  }

  private deletions(): readonly Rule[] {
    return [
      rule(DELETE_SELECTED, ({ layerID }) => {
        const document = this.photoshop.activeDocument();
        const { active } = document.state;
        if (active.length === 0 || active.some((id) => !layerID.includes(id))) return UNAVAILABLE;
        if (active.some((id) => document.isLocked(id))) return failed(-25920, 'The layers are locked.');
        this.photoshop.change(document, 'delete layers');
        document.deleteAll(active);
        return {};
      }),
      rule(DELETE_MASK, ({ _target: [, layer, { _id }] }) => {
        const node = this.node(_id, layer._id);
        if (!node?.mask) return UNAVAILABLE;
        this.photoshop.change(this.photoshop.document(_id), 'delete mask');
        node.mask = null;
        return {};
      }),
      rule(SWITCH_MASK_OFF, ({ _target: [layer, { _id }] }) => {
        const node = this.node(_id, layer._id);
        if (!node?.mask) return UNAVAILABLE;
        this.photoshop.change(this.photoshop.document(_id), 'switch mask off');
        node.mask = { ...node.mask, enabled: false };
        return {};
      }),
    ];
  }

  private adjustments(): readonly Rule[] {
    return [
      rule(MAKE_ADJUSTMENT, ({ using: { name, type } }) => {
        const document = this.photoshop.activeDocument();
        this.photoshop.change(document, 'make adjustment');
        const { selection } = document.state;
        const mask = selection ? { ...selection, enabled: true } : null;
        const id = this.photoshop.nextId();
        document.add(fakeNode({ id, name, kind: type._obj, adjustment: type, mask }));
        return {};
      }),
      rule(SET_LOOKUP, ({ to }) => this.setAdjustment('colorLookup', to)),
      rule(SET_CURVES, ({ to }) => this.setAdjustment('curves', to)),
    ];
  }

  private setAdjustment(kind: string, to: unknown): Reply {
    const document = this.photoshop.activeDocument();
    const [active] = document.state.active;
    const node = active === undefined ? null : document.find(active).node;
    const unavailable = failed(-25920, 'The command Set is not available.');
    if (node?.kind !== kind || node.locks.all) return unavailable;
    this.photoshop.change(document, `set ${kind}`);
    node.adjustment = to;
    return {};
  }

  private node(documentId: number, layerId: number): FakeNode | null {
    const document: FakeDocument = this.photoshop.document(documentId);
    return findNode(document.state.nodes, layerId)?.node ?? null;
  }
}
