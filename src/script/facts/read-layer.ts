import type {
  LayerFacts,
  LayerPlace,
  LayerTime,
  LayerType,
} from '../../host/aftereffects/facts/layer-facts.js';
import { mapList } from '../lists/map-list.js';
import { avOf } from './av-layer.js';
import { readMark } from './read-mark.js';

const TYPES: Record<string, LayerType> = {
  'ADBE AV Layer': 'av',
  'ADBE Text Layer': 'text',
  'ADBE Vector Layer': 'shape',
  'ADBE Camera Layer': 'camera',
  'ADBE Light Layer': 'light',
};

function numberAt(value: unknown, index: number): number {
  const one: unknown = value instanceof Array ? (value as unknown[])[index] : value;
  return typeof one === 'number' && isFinite(one) ? one : 0;
}

function groupOf(layer: Layer, name: string): PropertyGroup | null {
  return layer.property(name) as PropertyGroup | null;
}

function transformOf(layer: Layer, name: string): Property | null {
  const group = groupOf(layer, 'ADBE Transform Group');
  return group ? (group.property(name) as Property | null) : null;
}

const pairOf = (property: Property | null): readonly [number, number] => {
  const value = property ? property.value : null;
  return [numberAt(value, 0), numberAt(value, 1)];
};

const varies = (property: Property | null): boolean => property !== null && property.isTimeVarying;

function readPlace(layer: Layer, threeD: boolean): LayerPlace {
  const anchor = transformOf(layer, 'ADBE Anchor Point');
  const position = transformOf(layer, 'ADBE Position');
  return {
    anchor: pairOf(anchor),
    position: pairOf(position),
    moving: varies(anchor) || varies(position) || threeD || Boolean(layer.parent),
  };
}

function readTime(layer: Layer, av: AVLayer | null): LayerTime {
  return {
    inPoint: layer.inPoint,
    outPoint: layer.outPoint,
    startTime: layer.startTime,
    stretch: layer.stretch,
    remapped: av !== null && av.timeRemapEnabled,
    blended: av !== null && av.frameBlending,
  };
}

const switchesOf = (av: AVLayer): readonly number[] =>
  mapList<unknown, number>(
    [av.blendingMode, av.collapseTransformation, av.effectsActive, av.motionBlur, av.preserveTransparency],
    Number,
  );

function readMatte(av: AVLayer | null): LayerFacts['matte'] {
  if (!av?.hasTrackMatte || !av.trackMatteLayer) return null;
  return { layer: av.trackMatteLayer.id, type: Number(av.trackMatteType) };
}

function countIn(layer: Layer, name: string): number {
  const group = groupOf(layer, name);
  return group ? group.numProperties : 0;
}

/** Everything of a layer that Haikei goes by or must not change. */
export function readLayer(layer: Layer): LayerFacts {
  const av = avOf(layer);
  const source = av ? (av.source as CompItem | FootageItem | null) : null;
  const threeD = av?.threeDLayer === true;
  const opacity = transformOf(layer, 'ADBE Opacity');
  return {
    id: layer.id,
    name: layer.name,
    type: TYPES[layer.matchName] ?? 'other',
    item: source ? source.id : null,
    enabled: layer.enabled,
    locked: layer.locked,
    solo: layer.solo,
    shy: layer.shy,
    hasVideo: layer.hasVideo,
    isNull: layer.nullLayer,
    isAdjustment: av?.adjustmentLayer === true,
    isGuide: av?.guideLayer === true,
    threeD: threeD,
    label: layer.label,
    switches: av ? switchesOf(av) : [],
    time: readTime(layer, av),
    place: readPlace(layer, threeD),
    opacity: opacity ? numberAt(opacity.value, 0) / 100 : 1,
    parent: layer.parent ? layer.parent.id : null,
    matte: readMatte(av),
    isMatte: av?.isTrackMatte === true,
    masks: countIn(layer, 'ADBE Mask Parade'),
    effects: countIn(layer, 'ADBE Effect Parade'),
    comment: layer.comment,
    mark: readMark(layer)?.values ?? null,
  };
}
