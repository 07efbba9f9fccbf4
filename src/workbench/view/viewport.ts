import { type Rect, rectFromSize } from '../../geometry/rect.js';
import type { ShownFrame } from '../clip/clip-state.js';
import { TileCache } from './tile-cache.js';
import type { TileRequest } from './tile-request.js';
import {
  fitView,
  heldView,
  levelCount,
  levelFor,
  seenRegion,
  type Size,
  type TilePlace,
  type View,
  visibleTiles,
  zoomedView,
} from './view-geometry.js';

/** What is on show. */
export interface Shown {
  readonly document: string;
  readonly picture: Size;
  readonly version: number;
  /** Share of the window, from the left, that shows another version; 0 for none of it. */
  readonly split: number;
  readonly other: number;
  /** Drawn over the picture; null for nothing. */
  readonly live: { readonly bitmap: ImageBitmap; readonly area: Rect } | null;
  /** A frame of the clip in place of the picture. */
  readonly clip: ShownFrame | null;
}

/**
 * Draws the tiles of a picture that are seen, at the size that is needed, and coarser ones until those have come. Sizes
 * and points are in CSS pixels of the canvas.
 */
export class Viewport {
  private shown: Shown | null = null;
  private view: View | null = null;
  private frame: Size = { width: 0, height: 0 };
  private isDue = false;
  /** Live pictures so far. */
  private lives = 0;
  private readonly cache: TileCache<ImageBitmap>;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    fetchTile: (request: TileRequest) => Promise<ImageBitmap>,
    private readonly viewed: (scale: number, region: Rect) => void,
  ) {
    this.cache = new TileCache(fetchTile, () => this.redraw());
  }

  show(shown: Shown | null): void {
    if (shown?.document !== this.shown?.document) this.cache.clear();
    if (shown?.document !== this.shown?.document || !isLike(shown, this.shown)) this.view = null;
    if (shown?.live !== this.shown?.live) this.lives += 1;
    this.shown = shown;
    this.redraw();
  }

  resize(frame: Size): void {
    const wasFitted = this.isFitted();
    this.frame = frame;
    if (wasFitted) this.view = null;
    this.redraw();
  }

  zoom(factor: number, point = this.middle()): void {
    this.change((view, sizes) => zoomedView(view, factor, point, sizes));
  }

  /** One pixel of the picture to one of the screen. */
  actualSize(): void {
    if (this.view) this.zoom(1 / devicePixelRatio / this.view.scale);
  }

  fit(): void {
    this.change((_view, { picture, frame }) => fitView(picture, frame));
  }

  pan(x: number, y: number): void {
    this.change((view, { picture, frame }) =>
      heldView({ ...view, x: view.x + x, y: view.y + y }, picture, frame),
    );
  }

  dispose(): void {
    this.show(null);
  }

  private middle(): { readonly x: number; readonly y: number } {
    return { x: this.frame.width / 2, y: this.frame.height / 2 };
  }

  private isFitted(): boolean {
    if (!this.shown || !this.view) return true;
    return this.view.scale === fitView(sizeOf(this.shown), this.frame).scale;
  }

  private change(next: (view: View, sizes: { picture: Size; frame: Size }) => View): void {
    if (!this.shown || !this.view) return;
    this.view = next(this.view, { picture: sizeOf(this.shown), frame: this.frame });
    this.redraw();
  }

  private redraw(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.draw();
    });
  }

  private draw(): void {
    const { canvas, frame, shown } = this;
    const density = devicePixelRatio;
    const [width, height] = [Math.round(frame.width * density), Math.round(frame.height * density)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context || width === 0 || height === 0) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!shown) return;
    this.view ??= fitView(sizeOf(shown), frame);
    this.viewed(this.view.scale * density, seenRegion(this.view, sizeOf(shown), frame));
    context.setTransform(density, 0, 0, density, 0, 0);
    this.drawSides(context, shown, this.view);
  }

  private drawSides(context: CanvasRenderingContext2D, shown: Shown, view: View): void {
    const { frame, cache } = this;
    const edge = shown.split * frame.width;
    const sides = [{ version: shown.version, from: edge, to: frame.width }];
    if (edge > 0) sides.push({ version: shown.other, from: 0, to: edge });
    const wanted = sides.flatMap(({ version, from, to }) => {
      context.save();
      context.beginPath();
      context.rect(from, 0, to - from, frame.height);
      context.clip();
      const isMoved = shown.clip?.camera != null;
      const missing = isMoved ? [] : this.drawTiles(context, { ...shown, version }, view);
      if (shown.clip) drawFrame(context, shown, version, view);
      if (version === shown.version && shown.live && !isMoved)
        drawBitmap(context, shown.live.bitmap, shown.live.area, view);
      context.restore();
      return missing;
    });
    cache.want(wanted.sort((a, b) => urgency(b) - urgency(a)));
    // For whoever waits for the picture: what is still to come, where it lies, and which live one is over it.
    this.canvas.dataset['live'] = String(this.lives);
    this.canvas.dataset['clip'] = shown.clip?.name ?? '';
    this.canvas.dataset['missing'] = String(wanted.length);
    this.canvas.dataset['at'] = [view.x, view.y, view.scale].map((value) => value.toFixed(3)).join(' ');
  }

  /** From coarse to fine; answers what it lacks. */
  private drawTiles(
    context: CanvasRenderingContext2D,
    { document, version, picture }: Shown,
    view: View,
  ): readonly TileRequest[] {
    const level = levelFor(view.scale, devicePixelRatio, picture);
    const coarsest = levelCount(picture) - 1;
    const missing: TileRequest[] = [];
    for (const at of new Set([coarsest, Math.min(level + 1, coarsest), level])) {
      for (const { column, row, area } of visibleTiles(at, view, picture, this.frame)) {
        const exact = { document, version, level: at, column, row, rough: false };
        const rough = { ...exact, rough: true };
        const tile = this.cache.get(exact) ?? (at === coarsest ? this.cache.get(rough) : null);
        if (tile) drawTile(context, tile, { level: at, area }, view);
        if (!tile && at === coarsest) missing.push(rough);
        if (at === level && !this.cache.get(exact)) missing.push(exact);
      }
    }
    return missing;
  }
}

/** What a camera shows has a size of its own, and is no part of the document. */
const sizeOf = ({ clip, picture }: Shown): Size => clip?.camera ?? picture;

/** Whether both lie in the window in the same way. */
function isLike(a: Shown | null, b: Shown | null): boolean {
  if (!a || !b) return a === b;
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return one.width === other.width && one.height === other.height;
}

/** What is rough is at once there, and shows all of the picture. */
const urgency = ({ rough, level }: TileRequest): number => (rough ? 100 : level);

function drawTile(
  context: CanvasRenderingContext2D,
  tile: ImageBitmap,
  { level, area: { left, top } }: Pick<TilePlace, 'level' | 'area'>,
  view: View,
): void {
  const scale = 2 ** level;
  const area = { left, top, right: left + tile.width * scale, bottom: top + tile.height * scale };
  drawBitmap(context, tile, area, view);
}

/** A frame of the clip lies over the whole picture, or is one of its own. */
function drawFrame(context: CanvasRenderingContext2D, shown: Shown, version: number, view: View): void {
  const { clip, version: now } = shown;
  if (!clip) return;
  const { width, height } = sizeOf(shown);
  const area = rectFromSize(width, height);
  drawBitmap(context, version === now ? clip.now : (clip.other ?? clip.now), area, view);
  if (!clip.other || clip.ghost === 0) return;
  context.globalAlpha = clip.ghost;
  drawBitmap(context, clip.other, area, view);
  context.globalAlpha = 1;
}

/** Over an area of the picture. */
function drawBitmap(context: CanvasRenderingContext2D, bitmap: ImageBitmap, area: Rect, view: View): void {
  // One that was given back since has no size, and cannot be drawn.
  if (bitmap.width === 0) return;
  context.imageSmoothingEnabled = (view.scale * (area.right - area.left)) / bitmap.width < 2;
  // Whole pixels of the screen, so that no seam shows between two tiles.
  const snap = (value: number): number => Math.round(value * devicePixelRatio) / devicePixelRatio;
  const [left, top] = [snap(view.x + area.left * view.scale), snap(view.y + area.top * view.scale)];
  const right = snap(view.x + area.right * view.scale);
  const bottom = snap(view.y + area.bottom * view.scale);
  context.drawImage(bitmap, left, top, right - left, bottom - top);
}
