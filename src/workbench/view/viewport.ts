import { TileCache } from './tile-cache.js';
import type { TileRequest } from './tile-request.js';
import {
  fitView,
  heldView,
  levelCount,
  levelFor,
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
  /** Share of the window, from the left, that shows the picture as it was opened; 0 for none of it. */
  readonly split: number;
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
  private readonly cache: TileCache<ImageBitmap>;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    fetchTile: (request: TileRequest) => Promise<ImageBitmap>,
    private readonly scaled: (scale: number) => void,
  ) {
    this.cache = new TileCache(fetchTile, () => this.redraw());
  }

  show(shown: Shown | null): void {
    if (shown?.document !== this.shown?.document) {
      this.cache.clear();
      this.view = null;
    }
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
    return this.view.scale === fitView(this.shown.picture, this.frame).scale;
  }

  private change(next: (view: View, sizes: { picture: Size; frame: Size }) => View): void {
    if (!this.shown || !this.view) return;
    this.view = next(this.view, { picture: this.shown.picture, frame: this.frame });
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
    this.view ??= fitView(shown.picture, frame);
    this.scaled(this.view.scale * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    this.drawSides(context, shown, this.view);
  }

  private drawSides(context: CanvasRenderingContext2D, shown: Shown, view: View): void {
    const { frame, cache } = this;
    const level = levelFor(view.scale, devicePixelRatio, shown.picture);
    const edge = shown.split * frame.width;
    const wanted: TileRequest[] = [];
    for (const side of shown.split > 0 ? (['after', 'before'] as const) : (['after'] as const)) {
      context.save();
      context.beginPath();
      context.rect(
        side === 'before' ? 0 : edge,
        0,
        side === 'before' ? edge : frame.width - edge,
        frame.height,
      );
      context.clip();
      wanted.push(...this.drawTiles(context, { shown, view, side, level }));
      context.restore();
    }
    cache.want(wanted.sort((a, b) => b.level - a.level));
  }

  /** From coarse to fine; answers what it would have liked to draw. */
  private drawTiles(
    context: CanvasRenderingContext2D,
    { shown, view, side, level }: { shown: Shown; view: View; side: TileRequest['side']; level: number },
  ): readonly TileRequest[] {
    const { document, version, picture } = shown;
    const coarsest = levelCount(picture) - 1;
    const wanted: TileRequest[] = [];
    for (const at of new Set([coarsest, Math.min(level + 1, coarsest), level])) {
      for (const place of visibleTiles(at, view, picture, this.frame)) {
        const own = side === 'before' ? 1 : version;
        const request = { document, side, version: own, level: at, column: place.column, row: place.row };
        const tile = this.cache.get(request);
        if (at === level || at === coarsest) wanted.push(request);
        if (tile) drawTile(context, tile, place, view);
      }
    }
    return wanted;
  }
}

function drawTile(context: CanvasRenderingContext2D, tile: ImageBitmap, place: TilePlace, view: View): void {
  const { level, area } = place;
  const scale = view.scale * 2 ** level;
  context.imageSmoothingEnabled = scale < 2;
  // Whole pixels of the screen, so that no seam shows between two tiles.
  const snap = (value: number): number => Math.round(value * devicePixelRatio) / devicePixelRatio;
  const [left, top] = [snap(view.x + area.left * view.scale), snap(view.y + area.top * view.scale)];
  const right = snap(view.x + (area.left + tile.width * 2 ** level) * view.scale);
  const bottom = snap(view.y + (area.top + tile.height * 2 ** level) * view.scale);
  context.drawImage(tile, left, top, right - left, bottom - top);
}
