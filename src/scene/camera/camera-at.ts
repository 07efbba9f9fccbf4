import type { Camera, CameraKey } from './camera.js';
import { easeShare } from './ease-share.js';

/** Where the camera looks: the centre of the picture on the plate, and how much it enlarges. */
export type View = Pick<CameraKey, 'x' | 'y' | 'zoom'>;

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Zooms go by equal ratios in equal times, so that a track-up does not seem to slow down. */
const zoomBetween = (from: number, to: number, share: number): number =>
  from === to ? from : from * (to / from) ** share;

/** The view at a frame. On a key it is the key's, to the last digit. */
export function cameraAt({ keys }: Pick<Camera, 'keys'>, frame: number): View {
  const next = keys.findIndex((key) => key.frame > frame);
  const from = keys[next < 0 ? keys.length - 1 : Math.max(0, next - 1)]!;
  const to = next <= 0 ? from : keys[next]!;
  const time = to === from ? 0 : (frame - from.frame) / (to.frame - from.frame);
  const share = easeShare(from.ease, time);
  return {
    x: between(from.x, to.x, share),
    y: between(from.y, to.y, share),
    zoom: zoomBetween(from.zoom, to.zoom, share),
  };
}
