import { FakeDisk } from './fake-disk.js';
import { FakeProject } from './fake-project.js';
import type { FakeItemData, FakeState } from './fake-state.js';
import { FakeImportOptions, FakeMarker } from './fake-values.js';

/** One entry of Edit > Undo, with what it goes back to. */
export interface UndoEntry {
  readonly name: string;
  readonly before: FakeState;
}

export interface Preferences {
  /** “Create Layers at Composition Start Time”. */
  newLayersAtStart: boolean;
  /** Of imported sequences. */
  sequenceFrameRate: number;
}

/**
 * After Effects as documented, without mercy: collections count from 1, locked layers refuse, setters throw where they
 * may, an undo group ends with the turn, and a frame that is saved comes late.
 */
export class FakeAfterEffects {
  readonly disk = new FakeDisk();
  readonly project: FakeProject;
  /** Newest last. */
  readonly undoLog: UndoEntry[] = [];
  /** Everything that was asked of After Effects, in order. */
  readonly calls: string[] = [];
  readonly preferences: Preferences = { newLayersAtStart: true, sequenceFrameRate: 30 };
  /** Every version has its own numbers. */
  readonly enums = {
    AlphaMode: { IGNORE: 5413, STRAIGHT: 5412, PREMULTIPLIED: 5414 },
    BlendingMode: {
      NORMAL: 5212,
      DISSOLVE: 5213,
      DANCING_DISSOLVE: 5214,
      DARKEN: 5215,
      MULTIPLY: 5216,
      LINEAR_BURN: 5217,
      COLOR_BURN: 5218,
      CLASSIC_COLOR_BURN: 5219,
      ADD: 5220,
      LIGHTEN: 5221,
      SCREEN: 5222,
      LINEAR_DODGE: 5223,
      COLOR_DODGE: 5224,
      CLASSIC_COLOR_DODGE: 5225,
      OVERLAY: 5226,
      SOFT_LIGHT: 5227,
      HARD_LIGHT: 5228,
      LINEAR_LIGHT: 5229,
      VIVID_LIGHT: 5230,
      PIN_LIGHT: 5231,
      HARD_MIX: 5232,
      DIFFERENCE: 5233,
      CLASSIC_DIFFERENCE: 5234,
      EXCLUSION: 5235,
      HUE: 5236,
      SATURATION: 5237,
      COLOR: 5238,
      LUMINOSITY: 5239,
      ALPHA_ADD: 5244,
      LUMINESCENT_PREMUL: 5245,
      LIGHTER_COLOR: 5246,
      DARKER_COLOR: 5247,
      SUBTRACT: 5248,
      DIVIDE: 5249,
    },
    KeyframeInterpolationType: { LINEAR: 6612, BEZIER: 6613, HOLD: 6614 },
    ImportAsType: { COMP_CROPPED_LAYERS: 3812, FOOTAGE: 3813, COMP: 3814, PROJECT: 3815 },
    TrackMatteType: {
      NO_TRACK_MATTE: 5012,
      ALPHA: 5013,
      ALPHA_INVERTED: 5014,
      LUMA: 5015,
      LUMA_INVERTED: 5016,
    },
  };
  selected: number[] = [];
  /** Whether what `saveFrameToPng` returns can be awaited: the pages do not say. */
  deferredIsThenable = false;
  /** How long a frame takes until it is a whole file; null for ever. */
  frameTurns: number | null = 3;
  /** What a frame that is saved says of its colours; the pages say nothing of it. */
  frameProfile: Uint8Array | null = null;
  /** What becomes of the samples of a frame that is saved; nothing, one hopes. */
  frameColours: (samples: Uint8Array) => Uint8Array = (samples) => samples;
  /** Hears of every call before it is carried out; what it throws is what After Effects throws. */
  onCall: (number: number, what: string) => void = () => undefined;
  private group: { name: string; depth: number; before: FakeState; changed: boolean } | null = null;
  private ids = 0;

  constructor(public state: FakeState) {
    this.project = new FakeProject(this);
    this.open(state);
  }

  /** File > Open Project. */
  open(state: FakeState): void {
    const idsOf = (item: FakeItemData) => (item.kind === 'comp' ? item.layers.map(({ id }) => id) : []);
    this.ids = Math.max(0, ...state.items.flatMap((item) => [item.id, ...idsOf(item)]));
    this.state = state;
  }

  nextId(): number {
    return ++this.ids;
  }

  call(what: string): void {
    this.calls.push(what);
    this.onCall(this.calls.length, what);
  }

  /** Every change goes through here. Outside of a group it is an undo of its own. */
  change(what: string): void {
    this.call(what);
    if (this.group) this.group.changed = true;
    else this.undoLog.push({ name: what, before: structuredClone(this.state) });
  }

  beginUndoGroup(name: string): void {
    this.call('beginUndoGroup');
    if (this.group) {
      this.group.depth++;
      return;
    }
    const group = { name, depth: 1, before: structuredClone(this.state), changed: false };
    this.group = group;
    // At the end of the script, which is the end of the turn, the group is closed.
    void Promise.resolve().then(() => {
      if (this.group === group) this.close();
    });
  }

  endUndoGroup(): void {
    this.call('endUndoGroup');
    if (!this.group) throw new Error('After Effects error: Undo group mismatch, will attempt to fix.');
    if (--this.group.depth === 0) this.close();
  }

  /** Edit > Undo. */
  undo(): void {
    const entry = this.undoLog.pop();
    if (entry) this.state = entry.before;
  }

  /** `require('aftereffects')`: as the pages have it, or as it was seen. */
  module(shape: 'flat' | 'nested'): Readonly<Record<string, unknown>> {
    const { project, enums } = this;
    const self = this as FakeAfterEffects;
    const app = {
      project,
      beginUndoGroup: (name: string) => self.beginUndoGroup(name),
      endUndoGroup: () => self.endUndoGroup(),
    };
    const classes = { ImportOptions: FakeImportOptions, MarkerValue: FakeMarker };
    return shape === 'nested' ? { app, ...enums, ...classes } : { ...app, ...enums, ...classes };
  }

  private close(): void {
    const { group } = this;
    this.group = null;
    if (group?.changed) this.undoLog.push({ name: group.name, before: group.before });
  }
}
