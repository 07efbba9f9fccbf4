/** Everything of a project that undo brings back, as plain data. */
export interface FakeState {
  /** Empty until it is saved. */
  file: string;
  bitsPerChannel: number;
  colorManagementSystem: number;
  linearizeWorkingSpace: boolean;
  workingSpace: string;
  xmp: string;
  items: FakeItemData[];
}

interface ItemData {
  readonly id: number;
  name: string;
  comment: string;
  label: number;
  /** Id of the folder; 0 is the project itself. */
  folder: number;
}

export interface FolderData extends ItemData {
  readonly kind: 'folder';
}

export interface CompData extends ItemData {
  readonly kind: 'comp';
  width: number;
  height: number;
  pixelAspect: number;
  duration: number;
  frameRate: number;
  time: number;
  resolutionFactor: readonly number[];
  /** Top first. */
  layers: LayerData[];
}

export interface SourceData {
  readonly kind: 'file' | 'solid' | 'placeholder';
  readonly path: string | null;
  readonly missing: boolean;
  readonly width: number;
  readonly height: number;
  readonly isStill: boolean;
  /** Of what is no still. */
  readonly frames: number;
  readonly nativeFrameRate: number;
  readonly hasAlpha: boolean;
  conformFrameRate: number;
  loop: number;
  alphaMode: number;
  invertAlpha: boolean;
  premulColor: readonly number[];
}

export interface FootageData extends ItemData {
  readonly kind: 'footage';
  pixelAspect: number;
  source: SourceData;
  /** How often it was replaced: source objects of earlier times are no good any more. */
  generation: number;
}

export type FakeItemData = FolderData | CompData | FootageData;

export interface MarkerData {
  readonly time: number;
  readonly comment: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export type KeyedName = 'anchor' | 'position' | 'scale' | 'remap';

export interface KeyData {
  readonly time: number;
  readonly value: number | readonly number[];
  readonly interpolation: 'linear' | 'hold' | 'bezier';
  /** Whether the way to a place is straight there. */
  readonly isStraight: boolean;
}

export interface LayerData {
  readonly id: number;
  /** Null while it goes by its source's name. */
  name: string | null;
  matchName: string;
  comment: string;
  label: number;
  enabled: boolean;
  locked: boolean;
  solo: boolean;
  shy: boolean;
  hasVideo: boolean;
  nullLayer: boolean;
  adjustmentLayer: boolean;
  guideLayer: boolean;
  threeDLayer: boolean;
  blendingMode: number;
  collapseTransformation: boolean;
  effectsActive: boolean;
  motionBlur: boolean;
  frameBlending: boolean;
  preserveTransparency: boolean;
  source: number | null;
  inPoint: number;
  outPoint: number;
  startTime: number;
  stretch: number;
  /** Held values by time, in ascending order; null without time remap. */
  remap: readonly (readonly [number, number])[] | null;
  parent: number | null;
  matte: { readonly layer: number; readonly type: number } | null;
  anchor: readonly [number, number];
  /** Positions by time: more than one is a move. */
  position: readonly (readonly [time: number, x: number, y: number])[];
  opacity: number;
  masks: number;
  effects: readonly string[];
  markers: MarkerData[];
  /** What scripts have set of properties that take keys: values that hold, and keys, the earliest first. */
  still: Readonly<Partial<Record<KeyedName, number | readonly number[]>>>;
  keys: Readonly<Partial<Record<KeyedName, readonly KeyData[]>>>;
}

export const fakeLayer = (layer: Partial<LayerData> & { readonly id: number }): LayerData => ({
  name: null,
  matchName: 'ADBE AV Layer',
  comment: '',
  label: 1,
  enabled: true,
  locked: false,
  solo: false,
  shy: false,
  hasVideo: true,
  nullLayer: false,
  adjustmentLayer: false,
  guideLayer: false,
  threeDLayer: false,
  blendingMode: 5212,
  collapseTransformation: false,
  effectsActive: true,
  motionBlur: false,
  frameBlending: false,
  preserveTransparency: false,
  source: null,
  inPoint: 0,
  outPoint: 1,
  startTime: 0,
  stretch: 100,
  remap: null,
  parent: null,
  matte: null,
  anchor: [0, 0],
  position: [[0, 0, 0]],
  opacity: 100,
  masks: 0,
  effects: [],
  markers: [],
  still: {},
  keys: {},
  ...layer,
});
