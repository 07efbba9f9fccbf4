import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import {
  intersectRects,
  isEmptyRect,
  type Rect,
  rect,
  rectFromSize,
  translateRect,
} from '../../../geometry/rect.js';
import { livePicture } from '../../../paint/pictures/live-picture.js';
import type { Painting, SourcePicture } from '../../../paint/pictures/painting.js';
import { paintWorking } from '../../../paint/pictures/paint-working.js';
import { workingSource } from '../../../paint/pictures/working-source.js';
import { mixPictures, type Share } from '../../../raster/mix-pictures.js';
import type { Pixels } from '../../../raster/pixels.js';
import { toDisplay } from '../../../raster/to-display.js';
import { paintingOf } from '../../../plugin/services/painting-of.js';
import { rememberLast } from '../../../plugin/services/remember.js';
import type { SourceReader } from '../../../plugin/services/source-reader.js';
import type { LiveRequest } from '../../calls.js';
import type { WorkbenchParts } from '../workbench-parts.js';
import { laidInto } from './laid-into.js';
import { PaintedParts } from './painted-parts.js';
import { type Surround, surroundOf } from './surround.js';

/** RGBA, 8 bit, and where it lies in the frame. */
export interface LivePart {
  readonly pixels: Pixels;
  readonly area: Rect;
  readonly rough: boolean;
}

interface Working {
  readonly source: SourcePicture;
  readonly surround: Surround | null;
  readonly key: string;
}

interface Wanted {
  readonly working: Working;
  readonly painting: Painting;
  /** Of the background at the working size. */
  readonly part: Rect;
  /** How much larger the frame is. */
  readonly times: number;
}

/** Pixels to which what is seen is rounded outwards, so that a small move needs no new painting. */
const STEP = 64;

/** Pictures of what is seen, at the working size, while somebody tries hands and lights. */
export class LivePictures {
  private readonly workings = rememberLast<Working>();
  private readonly painted = new PaintedParts();

  constructor(
    private readonly parts: WorkbenchParts,
    private readonly reader: SourceReader,
  ) {}

  /** @throws HaikeiError `cancelled`, and what reading and painting throw */
  async show(signal: AbortSignal, request: LiveRequest, tell: (live: LivePart) => void): Promise<void> {
    const wanted = await this.wanted(signal, request);
    if (!wanted) return;
    const { painting, part } = wanted;
    const ready = this.painted.find(this.keyOf(wanted, painting.hands), part);
    const mixed = ready ? null : this.mixed(wanted);
    if (mixed) tell(this.dressed(wanted, mixed, true));
    tell(this.dressed(wanted, ready ?? (await this.paint(signal, wanted, painting.hands)), false));
    // Any mixture can then be shown at once.
    for (const { id } of painting.model.card.hands) await this.paint(signal, wanted, { [id]: 1 });
  }

  private async wanted(signal: AbortSignal, { document, job, region }: LiveRequest): Promise<Wanted | null> {
    const painting = await paintingOf(signal, this.parts, job);
    const working = await this.working(signal, document, job);
    throwIfCancelled(signal);
    const { pixels, frame, bounds } = working.source;
    const { document: opened } = this.parts.find(document);
    const { width } = await opened.readShot(signal);
    const times = width / frame.width;
    const seen = rect(
      STEP * Math.floor(region.left / times / STEP),
      STEP * Math.floor(region.top / times / STEP),
      STEP * Math.ceil(region.right / times / STEP),
      STEP * Math.ceil(region.bottom / times / STEP),
    );
    const inside = intersectRects(seen, rectFromSize(frame.width, frame.height));
    const own = translateRect(inside, -bounds.left, -bounds.top);
    const part = intersectRects(own, rectFromSize(pixels.width, pixels.height));
    return isEmptyRect(part) ? null : { working, painting, part, times };
  }

  private async working(signal: AbortSignal, document: string, job: LiveRequest['job']): Promise<Working> {
    const named = await this.reader.read(signal, document, job);
    const key = JSON.stringify([named.key, job.detail]);
    return this.workings.get(key, async () => {
      const source = await workingSource(signal, named, job.detail);
      const flat = await this.parts.find(document).pictures.asOpened(signal);
      return { source, surround: await surroundOf(flat, named, source.frame), key };
    });
  }

  private keyOf({ working, painting }: Wanted, hands: Painting['hands']): string {
    const named = Object.entries(hands).filter(([, weight]) => weight > 0);
    const sum = named.reduce((all, [, weight]) => all + weight, 0);
    const shares = named.map(([hand, weight]) => `${hand} ${(weight / sum).toFixed(4)}`).sort();
    return JSON.stringify([working.key, painting.model.card.sha256, ...shares]);
  }

  /** What the network would paint, about: the paintings of single hands, mixed. */
  private mixed(wanted: Wanted): Pixels | null {
    const { painting, part } = wanted;
    const shares: Share[] = [];
    for (const [hand, weight] of Object.entries(painting.hands)) {
      if (weight <= 0) continue;
      const pixels = this.painted.find(this.keyOf(wanted, { [hand]: 1 }), part);
      if (!pixels) return null;
      shares.push({ pixels, weight });
    }
    const [first, ...others] = shares;
    return first ? mixPictures([first, ...others]) : null;
  }

  private async paint(signal: AbortSignal, wanted: Wanted, hands: Painting['hands']): Promise<Pixels> {
    const { working, painting, part } = wanted;
    const key = this.keyOf(wanted, hands);
    const known = this.painted.find(key, part);
    if (known) return known;
    const pixels = await paintWorking(signal, working.source, { ...painting, hands }, part);
    this.painted.keep(key, part, pixels);
    return pixels;
  }

  /** In its strength and light, beneath what lies over it. */
  private dressed({ working, painting, part, times }: Wanted, painted: Pixels, rough: boolean): LivePart {
    const { source, surround } = working;
    const lit = toDisplay(livePicture(source, painted, painting, part), source.transform);
    const place = translateRect(part, source.bounds.left, source.bounds.top);
    const pixels = surround ? laidInto(surround, lit, place) : lit;
    const scaled = (value: number): number => value * times;
    const { left, top, right, bottom } = place;
    const area = rect(scaled(left), scaled(top), scaled(right), scaled(bottom));
    return { pixels, area, rough };
  }
}
