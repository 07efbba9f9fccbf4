import type { PlateNote } from '../../host/aftereffects/plan/insertion-plan.js';
import { markersOf, readMark } from '../facts/read-mark.js';
import type { Carrying } from './carrying.js';

function markerWith(values: Readonly<Record<string, string>>): MarkerValue {
  const marker = new MarkerValue('Haikei');
  marker.setParameters(values);
  return marker;
}

function needMarkers(layer: AVLayer): Property {
  const markers = markersOf(layer);
  if (markers) return markers;
  throw new Error('ADBE Marker');
}

function keepNote(layer: AVLayer): () => void {
  const { name, comment } = layer;
  const found = readMark(layer);
  return () => {
    layer.name = name;
    layer.comment = comment;
    const now = readMark(layer);
    if (found) needMarkers(layer).setValueAtKey(found.key, markerWith(found.values));
    else if (now) needMarkers(layer).removeKey(now.key);
  };
}

/** Name, comment and a marker whose parameters programs read: in place of an earlier one, or at the layer's in point. */
export function writeNote({ takeBack }: Carrying, layer: AVLayer, note: PlateNote): void {
  takeBack.push(keepNote(layer));
  layer.name = note.name;
  layer.comment = note.comment;
  const found = readMark(layer);
  const marker = markerWith(note.mark);
  if (found) needMarkers(layer).setValueAtKey(found.key, marker);
  else needMarkers(layer).setValueAtTime(note.time, marker);
}
