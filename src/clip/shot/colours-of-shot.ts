import { greyInSrgb } from '../../raster/colour/grey-in-srgb.js';
import type { ClipShot } from '../../scene/clip/clip-shot.js';
import { readFramePicture } from '../cels/read-frame-picture.js';
import type { ShotSources } from './shot-sources.js';

/** What the frames of a clip are written as. */
export interface ClipColours {
  /** 1 for grey, where every layer is. */
  readonly channels: 3 | 1;
  /** ICC profile of frames of these channels; null for sRGB. */
  readonly profile: Uint8Array | null;
}

/**
 * The colours of a shot: its document's, or those of its plate.
 * @throws HaikeiError as reading them does
 */
export async function coloursOfShot(
  signal: AbortSignal,
  shot: ClipShot,
  sources: ShotSources,
): Promise<ClipColours> {
  const plate = shot.layers.find(({ kind }) => kind === 'plate')?.drawings[0];
  if (plate === undefined) return { channels: 3, profile: null };
  if (plate.layer !== null) {
    const { mode, profile } = (await sources.document(signal, plate.path)).shot;
    return { channels: mode === 'gray' ? 1 : 3, profile };
  }
  const { files, locale } = sources;
  const picture = await readFramePicture(signal, { files, path: plate.path, frame: 0, locale });
  return { channels: 3, profile: greyInSrgb(picture).profile };
}
