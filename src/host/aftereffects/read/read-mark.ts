import type { AeLayer } from '../api/ae-layer.js';
import type { AeMarker } from '../api/ae-property.js';

/** The parameter by which Haikei knows its own marker; its value is the format. */
export const MARK_KEY = 'haikei';

export interface FoundMark {
  /** From 1. */
  readonly key: number;
  readonly values: Readonly<Record<string, string>>;
}

const isMarker = (value: unknown): value is AeMarker =>
  typeof value === 'object' && value !== null && 'getParameters' in value;

/** The marker that Haikei wrote on a layer. */
export function readMark(layer: AeLayer): FoundMark | null {
  const markers = layer.property('ADBE Marker');
  for (let key = 1; key <= (markers?.numKeys ?? 0); key++) {
    const marker = markers?.keyValue?.(key);
    if (!isMarker(marker)) continue;
    const values = { ...marker.getParameters() };
    if (MARK_KEY in values) return { key, values };
  }
  return null;
}
