import { stat } from 'node:fs/promises';
import type { CliContext } from '../../cli-context.js';
import { greyInSrgb } from '../../../raster/colour/grey-in-srgb.js';
import { diskPictures } from '../../pictures/disk-pictures.js';
import { readPicture } from '../../pictures/read-picture.js';
import { USUAL_RATE } from '../clip-settings.js';
import type { FrameRate } from '../frame-rate.js';
import { countVideoFrames } from '../video/count-video-frames.js';
import { isVideo } from '../video/is-video.js';
import { probeVideo } from '../video/probe-video.js';
import { VideoFrames } from '../video/video-frames.js';
import { FileFrames } from '../../../clip/footage/file-frames.js';
import type { Footage } from './footage.js';
import { listFootage } from './list-footage.js';

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() === true;

const isPainted = (step: number) => (_: unknown, index: number) => index % step === 0;

async function folderFootage({ signal, locale }: CliContext, folder: string): Promise<Footage> {
  const files = await listFootage(signal, folder);
  const { pixels, profile } = greyInSrgb(await readPicture(signal, files[0]!));
  const size = { width: pixels.width, height: pixels.height };
  return {
    size,
    profile,
    rate: null,
    files: (frames) => files.slice(0, frames),
    count: () => Promise.resolve(files.length),
    painted(frames, step) {
      const paths = files.slice(0, frames).filter(isPainted(step));
      return new FileFrames({ files: diskPictures, paths, size, step, locale });
    },
  };
}

async function videoFootage(
  { signal, terminal, texts, json }: CliContext,
  path: string,
  wanted: FrameRate | null,
): Promise<Footage> {
  const facts = await probeVideo(signal, path);
  const rate = wanted ?? facts.rate ?? USUAL_RATE;
  const own = facts.rate === null ? '–' : (facts.rate[0] / facts.rate[1]).toFixed(3).replace(/\.?0+$/, '');
  if (!json) terminal.note(texts.clip.video({ path, size: `${facts.width}×${facts.height}`, fps: own }));
  const { width, height } = facts;
  return {
    size: { width, height },
    profile: null,
    rate,
    files: () => [path],
    count: (stop, most) => countVideoFrames(stop, { path, facts, rate, most }),
    painted: (frames, step) => new VideoFrames({ path, facts, rate }, Math.ceil(frames / step), step),
  };
}

/**
 * The footage that a background is; null where it is a picture.
 * @param rate frames a second of the clip where they were asked for
 * @throws HaikeiError `numbering-broken`, `tool-missing` for a video without ffmpeg, and what reading throws
 */
export async function findFootage(
  context: CliContext,
  background: string,
  rate: FrameRate | null,
): Promise<Footage | null> {
  if (await isFolder(background)) return folderFootage(context, background);
  return (await isVideo(background)) ? videoFootage(context, background, rate) : null;
}
