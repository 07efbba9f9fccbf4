import { downscale } from '../downscale.js';
import type { Pixels } from '../pixels.js';
import { DIGIT_HEIGHT, drawNumber } from './draw-number.js';

/** Pixels; small enough to open anywhere, large enough to see a mouth. */
const CELL_WIDTH = 320;
const GAP = 8;
const COLUMNS = 6;
const PAPER = 32;
const MOST_CELLS = 60;

/** Frames that a contact sheet shows of a clip: all where they fit, else evenly spread, first and last among them. */
export function contactFrames(frames: number): readonly number[] {
  const count = Math.min(frames, MOST_CELLS);
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, i) => Math.round((i * (frames - 1)) / (count - 1)));
}

/**
 * Small pictures of a clip's frames in rows of six, each with its number beneath. Filled cell by cell, so that only the
 * sheet itself is held.
 */
export class ContactSheet {
  private readonly picture: Pixels;
  private readonly cell: { readonly width: number; readonly height: number };

  /** @param first number of the clip's first frame, for the numbers beneath; `channels` of the frames */
  constructor(
    frame: Pick<Pixels, 'width' | 'height' | 'channels'>,
    private readonly shown: readonly number[],
    private readonly first: number,
  ) {
    const width = Math.min(CELL_WIDTH, frame.width);
    this.cell = { width, height: Math.max(1, Math.round((frame.height * width) / frame.width)) };
    const rows = Math.ceil(shown.length / COLUMNS);
    const columns = Math.min(COLUMNS, shown.length);
    const size = { width: GAP + columns * (width + GAP), height: GAP + rows * this.rowHeight };
    const { channels } = frame;
    const data = new Uint8Array(size.width * size.height * channels).fill(PAPER);
    this.picture = { ...size, channels, depth: 8, data };
  }

  private get rowHeight(): number {
    return this.cell.height + DIGIT_HEIGHT + 2 * GAP;
  }

  /** Whether the sheet shows this frame, counted from 0. */
  shows(frame: number): boolean {
    return this.shown.includes(frame);
  }

  /** @param pixels 8 bit, of the frame's size and channels */
  add(frame: number, pixels: Pixels): void {
    const index = this.shown.indexOf(frame);
    const left = GAP + (index % COLUMNS) * (this.cell.width + GAP);
    const top = GAP + Math.floor(index / COLUMNS) * this.rowHeight;
    const small = downscale(pixels, this.cell.width, this.cell.height);
    for (let y = 0; y < small.height; y++) {
      const row = small.data.subarray(
        y * small.width * small.channels,
        (y + 1) * small.width * small.channels,
      );
      this.picture.data.set(row, ((top + y) * this.picture.width + left) * small.channels);
    }
    drawNumber(this.picture, String(this.first + frame), { left, top: top + this.cell.height + GAP / 2 });
  }

  finish(): Pixels {
    return this.picture;
  }
}
