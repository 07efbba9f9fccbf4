import type { PatchView } from '../../raster/clip/place-patch.js';
import type { Camera } from '../../scene/camera/camera.js';
import { layerSpeed, layerView } from '../../scene/camera/layer-view.js';
import type { PictureSize } from '../picture-size.js';
import type { StackLayer } from '../stack/stack-layer.js';

type Placed = Pick<StackLayer, 'name' | 'kind' | 'origin'>;

export const speedOf = (camera: Camera | null, { name, kind }: Pick<StackLayer, 'name' | 'kind'>): number =>
  camera === null ? 1 : layerSpeed(camera, name, kind === 'plate' ? 'bg' : kind);

/** What the camera sees of a layer at a frame, in the layer's pixels; without a camera the plate from its corner. */
export function layerWindow(
  layer: Placed,
  { camera, frame }: { readonly camera: Camera | null; readonly frame: PictureSize },
  at: number,
): PatchView {
  const { origin } = layer;
  if (camera === null) return { left: -origin.x, top: -origin.y, step: 1 };
  const { x, y, zoom } = layerView(camera, at, speedOf(camera, layer));
  return {
    left: x - frame.width / (2 * zoom) - origin.x,
    top: y - frame.height / (2 * zoom) - origin.y,
    step: 1 / zoom,
  };
}
