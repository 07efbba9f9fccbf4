import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Picture } from '../../../pictures/picture.js';
import { readPicture } from '../../pictures/read-picture.js';
import { type ClipSettings, MOST_FRAMES } from '../clip-settings.js';
import { findFootage } from '../footage/find-footage.js';
import type { Footage } from '../footage/footage.js';
import type { FrameRate } from '../frame-rate.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import type { ClipWork } from './clip-work.js';

/** What the background of a clip is painted from: one picture, or footage. */
export type GroundSource = {
  readonly size: PictureSize;
  /** Frames a second that it brings along. */
  readonly rate: FrameRate | null;
} & (
  | { readonly picture: Picture; readonly footage: null }
  | { readonly picture: null; readonly footage: Footage }
);

/** @throws HaikeiError what `findFootage` and `readPicture` throw */
export async function openGround({ context, settings }: ClipWork, background: string): Promise<GroundSource> {
  const footage = await findFootage(context, background, settings.fps);
  if (footage) return { size: footage.size, rate: footage.rate, picture: null, footage };
  const picture = await readPicture(context.signal, background);
  const { width, height } = picture.pixels;
  return { size: { width, height }, rate: null, picture, footage };
}

/** Settings with the length of the footage, where nothing else says how long the clip is; the same ones where it does. */
export async function withFootageLength(
  { context, options, settings }: ClipWork,
  { footage }: GroundSource,
): Promise<ClipSettings> {
  if (footage === null || options.cels !== undefined || settings.numbers.frames !== null) return settings;
  const value = await footage.count(context.signal, MOST_FRAMES + 1);
  if (value <= MOST_FRAMES) return { ...settings, numbers: { ...settings.numbers, frames: value } };
  throw new HaikeiError('file-too-large', { what: '--background: frames', value, limit: MOST_FRAMES });
}
