import type { EditableLayer, EditableProperty } from '../api/ae-edit.js';
import type { PlateNote } from '../plan/insertion-plan.js';
import { readMark } from '../read/read-mark.js';
import { refused } from '../refused.js';
import type { StepContext } from './step-context.js';

function markersOf(layer: EditableLayer): EditableProperty {
  const markers = layer.property('ADBE Marker');
  if (markers) return markers;
  throw refused('ADBE Marker', `no markers on ${layer.name}`);
}

function keepNote({ scope }: StepContext, layer: EditableLayer): () => void {
  const { name, comment } = layer;
  const found = readMark(layer);
  return () => {
    layer.name = name;
    layer.comment = comment;
    const now = readMark(layer);
    if (found) {
      const marker = scope.api.newMarker('Haikei');
      marker.setParameters(found.values);
      markersOf(layer).setValueAtKey(found.key, marker);
    } else if (now) markersOf(layer).removeKey(now.key);
  };
}

/** Name, comment and a marker whose parameters programs read: in place of an earlier one, or at the layer's in point. */
export function writeNote(context: StepContext, layer: EditableLayer, note: PlateNote): void {
  context.takeBack.push(keepNote(context, layer));
  layer.name = note.name;
  layer.comment = note.comment;
  const found = readMark(layer);
  const marker = context.scope.api.newMarker('Haikei');
  marker.setParameters(note.mark);
  if (found) markersOf(layer).setValueAtKey(found.key, marker);
  else markersOf(layer).setValueAtTime(note.time, marker);
}
