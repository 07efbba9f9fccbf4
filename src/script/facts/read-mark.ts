import { keysOf } from '../lists/keys-of.js';

/** The parameter by which Haikei knows its own marker. */
const MARK_KEY = 'haikei';

export interface FoundMark {
  /** From 1. */
  readonly key: number;
  readonly values: Record<string, string>;
}

export const markersOf = (layer: Layer): Property | null => layer.property('ADBE Marker') as Property | null;

function parametersOf(marker: MarkerValue): Record<string, string> {
  const found = marker.getParameters() as Record<string, unknown>;
  const values: Record<string, string> = {};
  const names = keysOf(found);
  for (let i = 0; i < names.length; i++) values[names[i] as string] = String(found[names[i] as string]);
  return values;
}

/** The marker that Haikei wrote on a layer. */
export function readMark(layer: Layer): FoundMark | null {
  const markers = markersOf(layer);
  const count = markers ? markers.numKeys : 0;
  for (let key = 1; key <= count; key++) {
    const values = parametersOf((markers as Property).keyValue(key) as unknown as MarkerValue);
    if (MARK_KEY in values) return { key: key, values: values };
  }
  return null;
}
