import type { AeAvLayer, AeLayer } from '../api/ae-layer.js';
import type { AeProperty } from '../api/ae-property.js';
import type { LayerFacts, LayerPlace, LayerTime, LayerType } from '../facts/layer-facts.js';
import { readMark } from './read-mark.js';

const TYPES: Readonly<Record<string, LayerType | undefined>> = {
  'ADBE AV Layer': 'av',
  'ADBE Text Layer': 'text',
  'ADBE Vector Layer': 'shape',
  'ADBE Camera Layer': 'camera',
  'ADBE Light Layer': 'light',
};

const isAv = (layer: AeLayer): layer is AeAvLayer => 'source' in layer;

const numberAt = (value: unknown, index: number): number => {
  const one: unknown = Array.isArray(value) ? value[index] : value;
  return typeof one === 'number' && Number.isFinite(one) ? one : 0;
};

const pairOf = (value: unknown): readonly [number, number] => [numberAt(value, 0), numberAt(value, 1)];

function transformOf(layer: AeLayer, name: string): AeProperty | null {
  return layer.property('ADBE Transform Group')?.property?.(name) ?? null;
}

function readPlace(layer: AeLayer, threeD: boolean): LayerPlace {
  const anchor = transformOf(layer, 'ADBE Anchor Point');
  const position = transformOf(layer, 'ADBE Position');
  const varies = anchor?.isTimeVarying === true || position?.isTimeVarying === true;
  return {
    anchor: pairOf(anchor?.value),
    position: pairOf(position?.value),
    moving: varies || threeD || layer.parent !== null,
  };
}

function readTime(layer: AeLayer, av: AeAvLayer | null): LayerTime {
  const { inPoint, outPoint, startTime, stretch } = layer;
  const [remapped, blended] = [av?.timeRemapEnabled === true, av?.frameBlending === true];
  return { inPoint, outPoint, startTime, stretch, remapped, blended };
}

const SWITCHES = [
  'blendingMode',
  'collapseTransformation',
  'effectsActive',
  'motionBlur',
  'preserveTransparency',
] as const;

function readMatte(av: AeAvLayer | null): LayerFacts['matte'] {
  if (av?.hasTrackMatte !== true || av.trackMatteLayer === null) return null;
  return { layer: av.trackMatteLayer.id, type: av.trackMatteType };
}

/** What only layers with a picture have. */
const readAv = (av: AeAvLayer | null) => ({
  item: av?.source?.id ?? null,
  isGuide: av?.guideLayer === true,
  threeD: av?.threeDLayer === true,
  switches: av === null ? [] : SWITCHES.map((name) => Number(av[name])),
  matte: readMatte(av),
  isMatte: av?.isTrackMatte === true,
});

/** Everything of a layer that Haikei goes by or must not change. */
export function readLayer(layer: AeLayer): LayerFacts {
  const { id, name, enabled, locked, solo, shy, hasVideo, label, comment, parent } = layer;
  const av = isAv(layer) ? layer : null;
  const own = readAv(av);
  const opacity = transformOf(layer, 'ADBE Opacity');
  return {
    ...{ id, name, enabled, locked, solo, shy, hasVideo, label, comment },
    ...own,
    type: TYPES[layer.matchName] ?? 'other',
    isNull: layer.nullLayer,
    isAdjustment: layer.adjustmentLayer,
    time: readTime(layer, av),
    place: readPlace(layer, own.threeD),
    opacity: opacity === null ? 1 : numberAt(opacity.value, 0) / 100,
    parent: parent?.id ?? null,
    masks: layer.property('ADBE Mask Parade')?.numProperties ?? 0,
    effects: layer.property('ADBE Effect Parade')?.numProperties ?? 0,
    mark: readMark(layer)?.values ?? null,
  };
}
