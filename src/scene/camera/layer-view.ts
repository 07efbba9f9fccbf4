import { normalizeName } from '../names/normalize-name.js';
import type { Camera } from './camera.js';
import { cameraAt, type View } from './camera-at.js';

export type LayerKind = 'bg' | 'book' | 'cel';

/** A layer's speed: by its own name, else by what it is, else that of the plate. */
export function layerSpeed({ speeds }: Pick<Camera, 'speeds'>, name: string, kind: LayerKind): number {
  const entries = Object.entries(speeds);
  const find = (wanted: string): number | undefined =>
    entries.find(([key]) => normalizeName(key) === normalizeName(wanted))?.[1];
  return find(name) ?? find(kind) ?? 1;
}

/**
 * Where the camera looks on a layer that goes `speed` of its way. All layers lie in register at the first key: 密着マルチ,
 * where BG and BOOKs are pulled at different speeds.
 */
export function layerView(camera: Pick<Camera, 'keys'>, frame: number, speed: number): View {
  const rest = camera.keys[0]!;
  const { x, y, zoom } = cameraAt(camera, frame);
  if (speed === 1) return { x, y, zoom };
  return { x: rest.x + speed * (x - rest.x), y: rest.y + speed * (y - rest.y), zoom };
}
