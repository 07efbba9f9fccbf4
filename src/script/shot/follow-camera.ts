import type { ShotView } from '../../scene/clip/clip-shot.js';
import { each } from '../lists/each.js';

/** Where a layer lies in the picture: the corner that the picture sees comes to the picture's own. */
const placeOf = ({ left, top, zoom }: ShotView): [number, number] => [-left * zoom, -top * zoom];

/** Its size in percent. */
const scaleOf = ({ zoom }: ShotView): [number, number] => [100 * zoom, 100 * zoom];

/** A view at each frame at which a key has to stand: where a move begins again, the frame before is held too. */
function keysOf(views: readonly ShotView[]): ShotView[] {
  const keys: ShotView[] = [];
  each(views, (view, i) => {
    const before = views[i - 1];
    if (before !== undefined && view.frame - before.frame > 1)
      keys.push({ frame: view.frame - 1, left: before.left, top: before.top, zoom: before.zoom });
    keys.push(view);
  });
  return keys;
}

/**
 * Has a layer move as the camera's move comes to it: position and size as keys frame by frame, linear in between, so that
 * motion blur has something to go by.
 */
export function followCamera(target: AVLayer, views: readonly ShotView[], frameRate: number): void {
  const transform = target.property('ADBE Transform Group') as PropertyGroup;
  const position = transform.property('ADBE Position') as Property;
  const scale = transform.property('ADBE Scale') as Property;
  (transform.property('ADBE Anchor Point') as Property).setValue([0, 0]);
  const first = views[0];
  if (first === undefined) return;
  if (views.length === 1) {
    position.setValue(placeOf(first));
    scale.setValue(scaleOf(first));
    return;
  }
  each(keysOf(views), (view) => {
    position.setValueAtTime(view.frame / frameRate, placeOf(view));
    scale.setValueAtTime(view.frame / frameRate, scaleOf(view));
  });
  straighten(position);
}

/** Keys of a place are joined by curves unless that is said; a curve would leave the way between frames. */
function straighten(position: Property): void {
  for (let key = 1; key <= position.numKeys; key++) {
    position.setInterpolationTypeAtKey(key, KeyframeInterpolationType.LINEAR);
    position.setSpatialTangentsAtKey(key, [0, 0], [0, 0]);
  }
}
