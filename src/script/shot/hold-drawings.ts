import type { ShotLayer } from '../../scene/clip/clip-shot.js';
import { each } from '../lists/each.js';
import { findIn } from '../lists/find-in.js';

/** Which frame of the cel's composition a drawing is; after the last, nothing stands. */
function frameOf({ drawings }: ShotLayer, drawing: string | null): number {
  let frame = drawings.length;
  each(drawings, ({ id }, i) => {
    if (id === drawing) frame = i;
  });
  return frame;
}

const startsAt = ({ spans }: ShotLayer, frame: number): boolean =>
  findIn(spans, (span) => span.frame === frame) !== null;

/** Has a cel's layer show its drawings as the sheet has them: time remap, held from key to key. */
export function holdDrawings(target: AVLayer, layer: ShotLayer, frameRate: number): void {
  target.timeRemapEnabled = true;
  const remap = target.property('ADBE Time Remapping') as Property;
  each(layer.spans, ({ frame, drawing }) => {
    remap.setValueAtTime(frame / frameRate, frameOf(layer, drawing) / frameRate);
  });
  // After Effects sets a key of its own at the end, which would be reached from the drawing before.
  for (let key = remap.numKeys; key >= 1; key--) {
    const frame = Math.round(remap.keyTime(key) * frameRate);
    if (startsAt(layer, frame)) remap.setInterpolationTypeAtKey(key, KeyframeInterpolationType.HOLD);
    else remap.removeKey(key);
  }
}
