import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { intersectRects, isEmptyRect, rect, rectFromSize, translateRect } from '../../../geometry/rect.js';
import { nextTurn } from '../../../paint/next-turn.js';
import type { Painting } from '../../../paint/pictures/painting.js';
import { paintWorking } from '../../../paint/pictures/paint-working.js';
import { workingSource } from '../../../paint/pictures/working-source.js';
import { mixPictures, type Share } from '../../../raster/mix-pictures.js';
import type { Pixels } from '../../../raster/pixels.js';
import { paintingOf } from '../../../plugin/services/painting-of.js';
import { rememberLast } from '../../../plugin/services/remember.js';
import type { SourceReader } from '../../../plugin/services/source-reader.js';
import type { LiveRequest } from '../../calls.js';
import { waitOrAbort } from '../../wait-or-abort.js';
import type { WorkbenchParts } from '../workbench-parts.js';
import { cellsUnder, PaintedCells } from './painted-cells.js';
import { PictureOrder } from './picture-order.js';
import { surroundOf } from './surround.js';
import { dressedPart, dressedSmall, type LivePart, type WantedPart, type Working } from './wanted-part.js';

/** Pixels to which what is seen is rounded outwards, so that a small move needs no new painting. */
const STEP = 64;

/** Pixels of a part whose light takes so long to compute that a small picture of it is shown before. */
const LARGE = 300_000;

/** Milliseconds without another wish, after which what may be wanted next is painted. */
const PAUSE = 700;

type Tell = (live: LivePart) => void;
type Hands = Painting['hands'];

/**
 * Pictures of what is seen, at the working size, while somebody tries hands and lights. What needs no network never waits
 * for it; what does is painted in cells, so that a wish that was given up holds nothing up, and what is finished of it
 * stays.
 */
export class LivePictures {
  private readonly workings = rememberLast<Working>();
  private readonly painted = new PaintedCells();
  /** Whoever makes other pictures lets these come first. */
  readonly order = new PictureOrder();

  /** @param pause resolves when nothing else was wished for a while, or when its signal aborts */
  constructor(
    private readonly parts: WorkbenchParts,
    private readonly reader: SourceReader,
    private readonly pause: (signal: AbortSignal) => Promise<void> = (signal) => waitOrAbort(signal, PAUSE),
  ) {}

  /** @throws HaikeiError `cancelled`, and what reading and painting throw */
  async show(signal: AbortSignal, request: LiveRequest, tell: Tell): Promise<void> {
    const wanted = await this.order.lead(this.tellBest(signal, request, tell));
    await this.pause(signal);
    // Any mixture can then be shown at once.
    for (const { id } of wanted?.painting.model.card.hands ?? [])
      await this.paint(signal, wanted!, { [id]: 1 });
  }

  private async tellBest(signal: AbortSignal, request: LiveRequest, tell: Tell): Promise<WantedPart | null> {
    const wanted = await this.wanted(signal, request);
    if (!wanted) return null;
    const { hands } = wanted.painting;
    const ready = this.find(wanted, hands);
    const mixed = ready ? null : this.mixed(wanted);
    if (mixed) await this.dress(signal, wanted, { pixels: mixed, rough: true }, tell);
    const pixels = ready ?? (await this.paint(signal, wanted, hands));
    await this.dress(signal, wanted, { pixels, rough: false }, tell);
    return wanted;
  }

  /** Without the network: in small first, where all of it takes its time. */
  private async dress(
    signal: AbortSignal,
    wanted: WantedPart,
    { pixels, rough }: { readonly pixels: Pixels; readonly rough: boolean },
    tell: Tell,
  ): Promise<void> {
    if (wanted.painting.light !== null && pixels.width * pixels.height > LARGE) {
      tell({ ...dressedSmall(wanted, pixels), rough: true });
      // Another wish comes in here.
      await nextTurn();
      throwIfCancelled(signal);
    }
    tell({ ...dressedPart(wanted, pixels), rough });
  }

  private async wanted(
    signal: AbortSignal,
    { document, job, region, lightFrame }: LiveRequest,
  ): Promise<WantedPart | null> {
    const plain = await paintingOf(signal, this.parts, job);
    const painting = { ...plain, ...(lightFrame && { lightFrame }) };
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

  private keyOf({ working, painting }: WantedPart, hands: Hands): string {
    const named = Object.entries(hands).filter(([, weight]) => weight > 0);
    const sum = named.reduce((all, [, weight]) => all + weight, 0);
    const shares = named.map(([hand, weight]) => `${hand} ${(weight / sum).toFixed(4)}`).sort();
    return JSON.stringify([working.key, painting.model.card.sha256, ...shares]);
  }

  private find(wanted: WantedPart, hands: Hands): Pixels | null {
    return this.painted.find(this.keyOf(wanted, hands), wanted.part, cellsOf(wanted));
  }

  /** What the network would paint, about: the paintings of single hands, mixed. */
  private mixed(wanted: WantedPart): Pixels | null {
    const shares: Share[] = [];
    for (const [hand, weight] of Object.entries(wanted.painting.hands)) {
      if (weight <= 0) continue;
      const pixels = this.find(wanted, { [hand]: 1 });
      if (!pixels) return null;
      shares.push({ pixels, weight });
    }
    const [first, ...others] = shares;
    return first ? mixPictures([first, ...others]) : null;
  }

  private async paint(signal: AbortSignal, wanted: WantedPart, hands: Hands): Promise<Pixels> {
    const { working, painting, part } = wanted;
    const [key, cells] = [this.keyOf(wanted, hands), cellsOf(wanted)];
    const made = new PaintedCells();
    for (const cell of cells) {
      throwIfCancelled(signal);
      const known = this.painted.find(key, cell, [cell]);
      const pixels = known ?? (await paintWorking(signal, working.source, { ...painting, hands }, cell));
      if (!known) this.painted.keep(key, cell, pixels);
      made.keep(key, cell, pixels);
    }
    return made.find(key, part, cells)!;
  }
}

/** A network that looks at the whole picture paints it in one. */
function cellsOf({ working, painting, part }: WantedPart): ReturnType<typeof cellsUnder> {
  const { width, height } = working.source.pixels;
  const isExact = painting.model.card.geometry.normalisation === 'none';
  return isExact ? cellsUnder(part, { width, height }) : [rectFromSize(width, height)];
}
