import {
  intersectRects,
  isEmptyRect,
  type Rect,
  rect,
  rectFromSize,
  rectHeight,
  rectWidth,
} from '../../geometry/rect.js';
import { cropPixels } from '../crop-pixels.js';
import type { Pixels } from '../pixels.js';
import { filteredPicture } from '../png/filtered-picture.js';
import { pngChunk } from '../png/png-chunk.js';
import { type PngOptions, pngStart } from '../png/png-start.js';

/** Deflates (zlib format); given from outside, so that the fastest of the place can be used. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>;

export interface AnimationFormat {
  readonly width: number;
  readonly height: number;
  /** RGB, or grey. */
  readonly channels: 3 | 1;
  /** Pictures to come; a picture that stands longer counts once. */
  readonly pictures: number;
  readonly deflate: Deflate;
  readonly options: PngOptions;
}

/** Seconds as a fraction of 16-bit numbers. */
export type Delay = readonly [number, number];

/** The part of `next` that differs from `before`; a single pixel where nothing does, since a frame cannot be empty. */
function changedPart(before: Pixels | null, next: Pixels): Rect {
  const whole = rectFromSize(next.width, next.height);
  if (before === null) return whole;
  const stride = next.width * next.channels;
  let [left, top, right, bottom] = [next.width, next.height, 0, 0];
  for (let y = 0; y < next.height; y++) {
    for (let i = y * stride; i < (y + 1) * stride; i++) {
      if (before.data[i] === next.data[i]) continue;
      const x = Math.floor((i - y * stride) / next.channels);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), y + 1];
    }
  }
  const part = intersectRects(rect(left, top, right, bottom), whole);
  return isEmptyRect(part) ? rect(0, 0, 1, 1) : part;
}

/**
 * An animated PNG (W3C PNG, third edition, §11.3.4), piece by piece: of every picture only the part that changed. Plays
 * for ever; readers without animation show the first picture. Holds two pictures, however long it is.
 */
export class AnimatedPng {
  private sequence = 0;
  private before: Pixels | null = null;

  constructor(private readonly format: AnimationFormat) {}

  /** The bytes before the first picture. */
  start(): readonly Uint8Array[] {
    const { width, height, channels, pictures, options } = this.format;
    const data = new Uint8Array(8);
    new DataView(data.buffer).setUint32(0, pictures);
    return [...pngStart({ width, height, depth: 8, channels }, options), pngChunk('acTL', data)];
  }

  /** The bytes of one picture: 8 bit, of the animation's size and channels, shown for `delay`. */
  async add(picture: Pixels, delay: Delay): Promise<readonly Uint8Array[]> {
    const part = changedPart(this.before, picture);
    const isFirst = this.before === null;
    this.before = picture;
    const control = pngChunk('fcTL', this.control(part, delay));
    const packed = await this.format.deflate(filteredPicture(cropPixels(picture, part)));
    if (isFirst) return [control, pngChunk('IDAT', packed)];
    const data = new Uint8Array(packed.length + 4);
    new DataView(data.buffer).setUint32(0, this.sequence++);
    data.set(packed, 4);
    return [control, pngChunk('fdAT', data)];
  }

  /** The bytes after the last picture. */
  finish(): readonly Uint8Array[] {
    return [pngChunk('IEND', new Uint8Array(0))];
  }

  /** Frames stay where they are drawn and replace what is beneath: dispose and blend are 0. */
  private control(part: Rect, [numerator, denominator]: Delay): Uint8Array {
    const data = new Uint8Array(26);
    const view = new DataView(data.buffer);
    [this.sequence++, rectWidth(part), rectHeight(part), part.left, part.top].forEach((value, i) => {
      view.setUint32(i * 4, value);
    });
    view.setUint16(20, numerator);
    view.setUint16(22, denominator);
    return data;
  }
}
