import { nextTurn } from '../../../paint/next-turn.js';
import type { SourcePicture } from '../../../paint/pictures/painting.js';
import { differenceMatte } from '../../../raster/difference-matte.js';
import { downscale } from '../../../raster/downscale.js';
import type { Pixels } from '../../../raster/pixels.js';
import { placeOnCanvas } from '../../../raster/place-on-canvas.js';
import { toDisplay } from '../../../raster/to-display.js';
import { rectFromSize } from '../../../geometry/rect.js';
import { halvePicture } from '../../view/halve-picture.js';
import type { PictureLevels } from '../../view/picture-levels.js';

/** What shows where the background does not, at the working size of the frame. */
export interface Surround {
  /** RGBA, 8 bit. */
  readonly shown: Pixels;
  /** 255 where the background shows, 0 where something lies over it. */
  readonly matte: Pixels;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Halvings after which a picture is still as large as is needed. */
const halvings = (whole: Size, working: Size): number =>
  Math.max(0, Math.floor(Math.log2(whole.width / working.width) + 1e-9));

/** The background on the canvas of the frame, halved so many times. */
async function halved({ pixels, bounds, frame }: SourcePicture, times: number): Promise<Pixels> {
  const isWhole =
    bounds.left === 0 && bounds.top === 0 && pixels.width === frame.width && pixels.height === frame.height;
  let picture = isWhole ? pixels : placeOnCanvas(pixels, bounds, rectFromSize(frame.width, frame.height));
  for (let i = 0; i < times; i++) {
    await nextTurn();
    picture = halvePicture(picture);
  }
  return picture;
}

/**
 * Told by comparing the flat picture of a document with its background, both as much smaller: so a cel's edge is as soft
 * as it looks. Null where that tells nothing, because all of the background is seen through something.
 */
export async function surroundOf(
  flat: PictureLevels,
  source: SourcePicture,
  working: Size,
): Promise<Surround | null> {
  const times = halvings(source.frame, working);
  const shown = await flat.whole(times);
  const matte = differenceMatte(shown, await halved(source, times));
  if (!matte) return null;
  await nextTurn();
  const { width, height } = working;
  return {
    shown: toDisplay(downscale(shown, width, height), flat.transform),
    matte: downscale(matte, width, height),
  };
}
