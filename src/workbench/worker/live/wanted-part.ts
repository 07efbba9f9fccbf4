import { type Rect, translateRect } from '../../../geometry/rect.js';
import { livePicture } from '../../../paint/pictures/live-picture.js';
import type { Painting, SourcePicture } from '../../../paint/pictures/painting.js';
import type { Size } from '../../../paint/working-size.js';
import { cropPixels } from '../../../raster/crop-pixels.js';
import type { Pixels } from '../../../raster/pixels.js';
import { toDisplay } from '../../../raster/to-display.js';
import { halvePicture } from '../../view/halve-picture.js';
import { laidInto } from './laid-into.js';
import type { Surround } from './surround.js';

/** A background at the working size, and what lies over it. */
export interface Working {
  readonly source: SourcePicture;
  readonly surround: Surround | null;
  /** Differs where its pixels may. */
  readonly key: string;
}

/** What is asked for. */
export interface WantedPart {
  readonly working: Working;
  readonly painting: Painting;
  /** Of the background at the working size. */
  readonly part: Rect;
  /** How much larger the frame is. */
  readonly times: number;
}

/** RGBA, 8 bit, and where it lies in the frame. */
export interface LivePart {
  readonly pixels: Pixels;
  readonly area: Rect;
  readonly rough: boolean;
}

/** Everything that is needed to dress a painted part, as large as that. */
interface Ground {
  readonly photo: Pixels;
  readonly surround: Surround | null;
  /** Of the working size's pixels to one of these. */
  readonly shrunk: number;
}

function groundOf({ working: { source, surround }, part }: WantedPart): Ground {
  const place = translateRect(part, source.bounds.left, source.bounds.top);
  return {
    photo: cropPixels(source.pixels, part),
    surround: surround && {
      shown: cropPixels(surround.shown, place),
      matte: cropPixels(surround.matte, place),
    },
    shrunk: 1,
  };
}

const halved = ({ photo, surround, shrunk }: Ground): Ground => ({
  photo: halvePicture(photo),
  surround: surround && { shown: halvePicture(surround.shown), matte: halvePicture(surround.matte) },
  shrunk: 2 * shrunk,
});

const smaller = ({ width, height }: Size, times: number): Size => ({
  width: width / times,
  height: height / times,
});

/** In its strength and light, beneath what lies over it. */
function dressed(
  wanted: WantedPart,
  painted: Pixels,
  { photo, surround, shrunk }: Ground,
): Omit<LivePart, 'rough'> {
  const { working, painting, part, times } = wanted;
  const { bounds, frame, transform } = working.source;
  const { left, top, right, bottom } = translateRect(part, bounds.left, bounds.top);
  const small = smaller(painting.lightFrame ? smaller(painting.lightFrame, times) : frame, shrunk);
  const place = { left: left / shrunk, top: top / shrunk };
  const lit = toDisplay(livePicture({ photo, painted, frame: small, place }, painting), transform);
  const area = { left: left * times, top: top * times, right: right * times, bottom: bottom * times };
  return { pixels: surround ? laidInto(surround, lit) : lit, area };
}

/** A painted part as it will look. */
export const dressedPart = (wanted: WantedPart, painted: Pixels): Omit<LivePart, 'rough'> =>
  dressed(wanted, painted, groundOf(wanted));

/** The same in half its size, for a quarter of the time. */
export const dressedSmall = (wanted: WantedPart, painted: Pixels): Omit<LivePart, 'rough'> =>
  dressed(wanted, halvePicture(painted), halved(groundOf(wanted)));
