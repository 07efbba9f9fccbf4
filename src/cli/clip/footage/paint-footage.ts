import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { Picture } from '../../../pictures/picture.js';
import { allocateSamples, type Pixels } from '../../../raster/pixels.js';
import { type SteadyFrame, steadyFrame, type SteadyState } from '../../../raster/steady/steady-frame.js';
import type { FootageFrames } from './footage-frames.js';
import type { FootagePainter } from './footage-painter.js';
import { FootageFiles } from './footage-state.js';

export interface FootageRequest {
  readonly folder: string;
  readonly frames: FootageFrames;
  readonly steady: boolean;
  readonly profile: Uint8Array | null;
  readonly software: string;
  onFrame(done: number, total: number): void;
}

/** What steadying did, over the frames that this run painted. */
export interface FootageReport {
  /** Mean warping error in steps of 8 bits of the paint as it came and as it was steadied; null where nothing was. */
  readonly painted: number | null;
  readonly steadied: number | null;
  /** Mean share of a frame that stayed to the bit. */
  readonly still: number;
  /** Numbers of the painted frames, from 1, that begin after a cut. */
  readonly cuts: readonly number[];
}

/** Three channels: grey three times, alpha left out. */
function asRgb({ width, height, channels, depth, data }: Pixels): Pixels {
  if (channels === 3) return { width, height, channels, depth, data };
  const rgb = allocateSamples(depth, width * height * 3);
  const step = channels >= 3 ? 1 : 0;
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * channels + c * step]!;
  }
  return { width, height, channels: 3, depth, data: rgb };
}

class FootageRun {
  private readonly files: FootageFiles;
  /** Numbers only: pictures that are remembered here would fill the memory. */
  private readonly seen: Pick<SteadyFrame, 'still' | 'flicker'>[] = [];
  private readonly cuts: number[] = [];

  constructor(
    private readonly signal: AbortSignal,
    private readonly request: FootageRequest,
    private readonly painter: FootagePainter,
  ) {
    this.files = new FootageFiles(request.folder);
  }

  async run(): Promise<FootageReport> {
    const total = this.request.frames.count;
    let index = this.files.finished(total);
    let state = index < total && index > 0 ? await this.resume(index - 1) : null;
    // What is needed to go on may be missing where somebody took it away: then the frame before is painted anew.
    if (index < total && index > 0 && state === null && this.request.steady) index = 0;
    for (; index < total; index++) {
      throwIfCancelled(this.signal);
      this.request.onFrame(index, total);
      state = await this.frame(index, state);
    }
    await this.files.close(total - 1);
    this.request.onFrame(total, total);
    return this.report();
  }

  private async read(index: number): Promise<Pixels> {
    return asRgb(await this.request.frames.read(this.signal, index));
  }

  private async resume(index: number): Promise<SteadyState | null> {
    const held = await this.files.resume(this.signal, index);
    if (held === null || !this.request.steady) return null;
    return { source: await this.read(index), reference: held.reference.pixels, plate: held.plate.pixels };
  }

  private async frame(index: number, state: SteadyState | null): Promise<SteadyState | null> {
    const source = await this.read(index);
    const { profile, software, steady } = this.request;
    const picture: Picture = { pixels: source, profile };
    const painted = await this.painter.paint(this.signal, picture);
    const result = state === null ? null : steadyFrame(source, painted, state);
    if (result) this.seen.push({ still: result.still, flicker: result.flicker });
    if (result?.cut === true) this.cuts.push(index + 1);
    const next = result ?? { source, reference: source, plate: painted };
    const files = { plate: next.plate, reference: steady ? next.reference : null };
    await this.files.write(this.signal, index, files, { profile, texts: { Software: software } });
    return steady ? next : null;
  }

  private report(): FootageReport {
    const measured = this.seen.flatMap(({ flicker }) => (flicker ? [flicker] : []));
    const mean = (values: readonly number[]): number | null =>
      values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      painted: mean(measured.map(({ painted }) => painted)),
      steadied: mean(measured.map(({ steadied }) => steadied)),
      still: mean(this.seen.map(({ still }) => still)) ?? 0,
      cuts: this.cuts,
    };
  }
}

/**
 * Paints footage frame by frame and steadies it; frames that are there already stay. One frame and what is remembered of
 * the one before are held, however long it is.
 * @throws HaikeiError `frame-unreadable`, `frame-size`, and what painting and writing throw
 */
export async function paintFootage(
  signal: AbortSignal,
  request: FootageRequest,
  painter: FootagePainter,
): Promise<FootageReport> {
  try {
    return await new FootageRun(signal, request, painter).run();
  } finally {
    await request.frames.close();
    await painter.release();
  }
}
