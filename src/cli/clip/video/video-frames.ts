import type { Pixels } from '../../../raster/pixels.js';
import type { FootageFrames } from '../../../paint/footage/footage-frames.js';
import type { FrameRate } from '../frame-rate.js';
import type { VideoFacts } from './video-facts.js';
import { VideoReader } from './video-reader.js';

export interface VideoFootage {
  readonly path: string;
  readonly facts: VideoFacts;
  /** Frames a second at which it is taken. */
  readonly rate: FrameRate;
}

/** The painted frames of a video, decoded one at a time. */
export class VideoFrames implements FootageFrames {
  private reader: VideoReader | null = null;
  private next = 0;

  /** @param step frames of the clip from one painted frame to the next */
  constructor(
    private readonly video: VideoFootage,
    readonly count: number,
    private readonly step: number,
  ) {}

  async read(signal: AbortSignal, index: number): Promise<Pixels> {
    if (this.reader === null || this.next !== index) {
      await this.close();
      const { path, facts, rate } = this.video;
      this.reader = new VideoReader(signal, path, facts, { rate, first: index * this.step, step: this.step });
    }
    this.next = index + 1;
    return this.reader.next(signal);
  }

  async close(): Promise<void> {
    await this.reader?.close();
    this.reader = null;
  }
}
