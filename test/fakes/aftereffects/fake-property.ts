import type { EditableProperty } from '../../../src/host/aftereffects/api/ae-edit.js';
import type { AeMarker, AeProperty } from '../../../src/host/aftereffects/api/ae-property.js';
import type { FakeLayer } from './fake-layer.js';
import { type KeyedProperty, keyedProperty } from './keyed-property.js';
import type { KeyedName, MarkerData } from './fake-state.js';
import { FakeMarker } from './fake-values.js';

const unsupported = (): never => {
  throw new Error('After Effects error: this property takes no such value');
};

/** A property that is only read. */
const fixed = (property: AeProperty): EditableProperty => ({
  setValueAtTime: unsupported,
  setValueAtKey: unsupported,
  removeKey: unsupported,
  ...property,
});

function asMarker({ comment, parameters }: MarkerData): FakeMarker {
  const marker = new FakeMarker(comment);
  marker.setParameters(parameters);
  return marker;
}

function markers(layer: FakeLayer): EditableProperty {
  const at = (key: number): MarkerData => {
    const found = layer.data.markers[key - 1];
    if (!found) throw new Error(`After Effects error: no key ${key}: they count from 1`);
    return found;
  };
  const put = (time: number, value: AeMarker, key: number | null): void => {
    if (!(value instanceof FakeMarker)) throw new TypeError('After Effects error: no MarkerValue');
    const data = layer.change('marker');
    const marker = { time, comment: value.comment, parameters: value.getParameters() };
    // Two markers never stand at one time.
    const others = data.markers.filter((other, i) => (key === null ? other.time !== time : i !== key - 1));
    data.markers = [...others, marker].sort((a, b) => a.time - b.time);
  };
  return {
    numKeys: layer.data.markers.length,
    keyTime: (key) => at(key).time,
    keyValue: (key) => asMarker(at(key)),
    setValueAtTime: (time, value) => put(time, value, null),
    setValueAtKey: (key, value) => put(at(key).time, value, key),
    removeKey: (key) => {
      const gone = at(key);
      const data = layer.change('removeKey');
      data.markers = data.markers.filter((marker) => marker !== gone);
    },
  };
}

function transform(layer: FakeLayer): AeProperty {
  const { anchor, position, opacity } = layer.data;
  const now = position.filter(([time]) => time <= layer.comp.time).at(-1) ?? position[0]!;
  const pair = (name: KeyedName, value: readonly number[], isTimeVarying: boolean): KeyedProperty =>
    keyedProperty(layer, name, { size: 2, value, isTimeVarying });
  const parts: Readonly<Record<string, AeProperty>> = {
    'ADBE Anchor Point': pair('anchor', [...anchor, 0], false),
    'ADBE Position': pair('position', [now[1], now[2], 0], position.length > 1),
    'ADBE Scale': pair('scale', [100, 100, 100], false),
    'ADBE Opacity': { value: opacity, isTimeVarying: false },
  };
  return { numProperties: 12, property: (name) => parts[String(name)] ?? null };
}

function remap(layer: FakeLayer): EditableProperty | null {
  const { remap: keys } = layer.data;
  if (layer.data.keys.remap) return keyedProperty(layer, 'remap', { size: 1, value: 0, isTimeVarying: true });
  if (keys === null) return null;
  const held = (time: number): number => keys.filter(([at]) => at <= time + 1e-9).at(-1)?.[1] ?? keys[0]![1];
  return fixed({
    isTimeVarying: true,
    numKeys: keys.length,
    valueAtTime: (time, preExpression) => (typeof preExpression === 'boolean' ? held(time) : unsupported()),
  });
}

/** By match names, which are the same in every language; null for whatever else is asked for. */
export function propertyOf(layer: FakeLayer, name: string): EditableProperty | null {
  const { masks, effects } = layer.data;
  if (name === 'ADBE Marker') return markers(layer);
  if (name === 'ADBE Transform Group') return fixed(transform(layer));
  if (name === 'ADBE Time Remapping') return remap(layer);
  if (name === 'ADBE Mask Parade') return fixed({ numProperties: masks });
  return name === 'ADBE Effect Parade' ? fixed({ numProperties: effects.length }) : null;
}
