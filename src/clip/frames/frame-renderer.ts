import { FrameComposer, type FrameLayer } from '../../raster/clip/frame-composer.js';
import { placePatch } from '../../raster/clip/place-patch.js';
import type { Pixels } from '../../raster/pixels.js';
import type { ClipStack } from '../stack/clip-stack.js';
import { PictureCache } from './picture-cache.js';
import { type PlannedFrame, type PlannedPicture, stillLayers } from './plan-frames.js';

/** Composites the frames of a clip, one after the other. What does not change from one to the next is kept. */
export class FrameRenderer {
  private readonly composer: FrameComposer;
  private readonly still: number;
  private readonly placed = new Map<number, { readonly key: string; readonly layer: FrameLayer }>();
  private last: { readonly key: string; readonly pixels: Pixels } | null = null;

  constructor(
    private readonly stack: ClipStack,
    private readonly cache = new PictureCache(),
  ) {
    this.composer = new FrameComposer(stack.frame);
    this.still = stillLayers(stack);
  }

  /**
   * 8 bit RGB; the very same object as the last one where nothing changed.
   * @throws HaikeiError `frame-unreadable`, `frame-size`, `cancelled`, and what reading a PSD throws
   */
  async render(signal: AbortSignal, planned: PlannedFrame): Promise<Pixels> {
    if (this.last?.key === planned.key) return this.last.pixels;
    const pixels = await this.renderOver(signal, planned, []);
    this.last = { key: planned.key, pixels };
    return pixels;
  }

  /** The same with more beneath the lowest cel. @throws HaikeiError as `render` */
  async renderOver(
    signal: AbortSignal,
    { frame, pictures }: PlannedFrame,
    between: readonly FrameLayer[],
  ): Promise<Pixels> {
    const layers: FrameLayer[] = [];
    for (const picture of pictures) layers.push(await this.place(signal, picture, frame));
    if (between.length === 0)
      return this.composer.compose(layers.slice(0, this.still), layers.slice(this.still));
    const lowest = pictures.findIndex(({ layer }) => this.stack.layers[layer]!.kind === 'cel');
    const place = lowest < 0 ? layers.length : lowest;
    const still = Math.min(this.still, place);
    const moving = [...layers.slice(still, place), ...between, ...layers.slice(place)];
    return this.composer.compose(layers.slice(0, still), moving);
  }

  private async place(signal: AbortSignal, picture: PlannedPicture, frame: number): Promise<FrameLayer> {
    const held = this.placed.get(picture.layer);
    if (held?.key === picture.key) return held.layer;
    const { blend, pictures } = this.stack.layers[picture.layer]!;
    const wanted = pictures[picture.picture]!;
    const patch = await this.cache.get(`${picture.layer}/${picture.picture}`, () =>
      wanted.load(signal, frame),
    );
    const layer: FrameLayer = { patch: placePatch(patch, picture.view, this.stack.frame), blend };
    this.placed.set(picture.layer, { key: picture.key, layer });
    return layer;
  }
}
