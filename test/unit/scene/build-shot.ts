import { rect, type Rect } from '../../../src/geometry/rect.js';
import type { LayerId, SceneLayer } from '../../../src/scene/layer.js';
import type { PlacementPlan } from '../../../src/scene/placement-plan.js';
import type { Shot } from '../../../src/scene/shot.js';

export const CANVAS = rect(0, 0, 1920, 1080);
/** A drawing in the middle of the frame. */
export const MIDDLE = rect(800, 300, 1100, 900);

type Options = Partial<Omit<SceneLayer, 'children' | 'stamp'>> & { readonly stamp?: SceneLayer['stamp'] };

let counter = 0;

export function layer(name: string, options: Options = {}): SceneLayer {
  return {
    id: `layer-${++counter}` as LayerId,
    key: null,
    name,
    kind: 'pixel',
    visible: true,
    opacity: 1,
    clipped: false,
    locked: false,
    isBackgroundLayer: false,
    bounds: CANVAS,
    hasMask: false,
    stamp: null,
    partOfLight: false,
    children: [],
    ...options,
  };
}

/** Children are written top first, as the layers panel shows them. */
export const group = (name: string, children: readonly SceneLayer[], options: Options = {}): SceneLayer => ({
  ...layer(name, { kind: 'group', ...options }),
  children: [...children].reverse(),
});

export const clipped = (name: string, options: Options = {}): SceneLayer =>
  layer(name, { clipped: true, ...options });

export const hidden = (name: string, options: Options = {}): SceneLayer =>
  layer(name, { visible: false, ...options });

/** Photoshop's own Background. */
export const paper = (name = 'Background'): SceneLayer =>
  layer(name, { isBackgroundLayer: true, locked: true });

export const plateOf = (source: SceneLayer, options: Options = {}): SceneLayer =>
  layer(`Haikei – ${source.name}`, {
    stamp: { sourceName: source.name, sourceKey: source.key, record: '{}' },
    ...options,
  });

/** A shot of 1920×1080; layers are written top first. */
export const shotOf = (...layers: readonly SceneLayer[]): Shot => ({
  name: 'c012',
  width: 1920,
  height: 1080,
  depth: 8,
  mode: 'rgb',
  profile: null,
  layers: [...layers].reverse(),
});

/** The shot after a host has carried out `plan` with the layer `plate`. */
export function withPlate(shot: Shot, plan: PlacementPlan, plate: SceneLayer): Shot {
  if (plan.action === 'update') return shot;
  const { parent, index } = plan.slot;
  const insert = (layers: readonly SceneLayer[]): readonly SceneLayer[] => [
    ...layers.slice(0, index),
    plate,
    ...layers.slice(index),
  ];
  const walk = (layers: readonly SceneLayer[]): readonly SceneLayer[] =>
    layers.map((l) => ({ ...l, children: l.id === parent ? insert(l.children) : walk(l.children) }));
  return { ...shot, layers: parent === null ? insert(shot.layers) : walk(shot.layers) };
}

export const bounds = (r: Rect): Options => ({ bounds: r });
