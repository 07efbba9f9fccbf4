import type { PsImageData } from '../../../src/host/photoshop/api/ps-imaging.js';
import { type ChannelCount, hasAlpha, type Pixels, type Samples } from '../../../src/raster/pixels.js';

const FULL = 65535;
const HALF = 32768;

const scaled = (data: Samples, from: number, to: number): Uint16Array =>
  Uint16Array.from(data, (value) => Math.round((value * to) / from));

/** From what a script may hand over to what Photoshop keeps: one more than 15 bits. */
export const toFifteenBits = (data: Samples, fullRange: boolean): Uint16Array =>
  scaled(data, fullRange ? FULL : HALF, HALF);

/** What Photoshop keeps of 16 bit, as full range. */
export const fullSamples = (data: Samples): Uint16Array => scaled(data, HALF, FULL);

/** 16 bit values as Photoshop can hold them, full range: what a test may expect back. */
export const heldSamples = (data: Samples): Uint16Array => fullSamples(scaled(data, FULL, HALF));

function planar({ width, height, channels, data }: Pixels): Samples {
  const plane = width * height;
  return data.map((_, i) => data[(i % plane) * channels + Math.floor(i / plane)]!);
}

/** Where images are counted, and calls. */
export interface ImageOwner {
  readonly alive: Set<FakeImage>;
  called(what: string): void;
  asked(what: string): void;
}

/** Pixels outside the script's memory; `alive` holds those that nobody has disposed of yet. */
export class FakeImage implements PsImageData {
  readonly colorSpace: string;

  constructor(
    /** 16 bit from 0 to 32768. */
    readonly pixels: Pixels,
    private readonly owner: ImageOwner,
    readonly colorProfile: string | null,
  ) {
    this.colorSpace = pixels.channels < 3 ? 'Grayscale' : 'RGB';
    owner.alive.add(this);
  }

  get width(): number {
    this.owner.asked('image.width');
    return this.pixels.width;
  }
  get height(): number {
    this.owner.asked('image.height');
    return this.pixels.height;
  }
  get components(): number {
    this.owner.asked('image.components');
    return this.pixels.channels;
  }
  get componentSize(): number {
    this.owner.asked('image.componentSize');
    return this.pixels.depth;
  }

  getData({ chunky, fullRange = false }: { chunky: boolean; fullRange?: boolean }): Promise<Samples> {
    this.owner.called('getData');
    this.assertAlive();
    const data = chunky ? this.pixels.data.slice() : planar(this.pixels);
    return Promise.resolve(this.pixels.depth === 16 && fullRange ? fullSamples(data) : data);
  }

  dispose(): void {
    this.assertAlive();
    this.owner.alive.delete(this);
    this.owner.called('dispose');
  }

  assertAlive(): void {
    if (!this.owner.alive.has(this)) throw new Error('Photoshop Error: the image was disposed of');
  }
}

/** Opaque where there was no alpha; 16 bit from 0 to 32768. */
export function withAlpha(pixels: Pixels): Pixels {
  const { channels, depth, data, width, height } = pixels;
  if (hasAlpha(channels)) return pixels;
  const wide = (channels + 1) as ChannelCount;
  const opaque = depth === 8 ? 255 : 32768;
  const all = depth === 8 ? new Uint8Array(width * height * wide) : new Uint16Array(width * height * wide);
  for (let i = 0; i < all.length; i++) {
    const c = i % wide;
    all[i] = c === channels ? opaque : data[Math.floor(i / wide) * channels + c]!;
  }
  return { ...pixels, channels: wide, data: all };
}
