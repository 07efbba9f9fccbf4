import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { Pixels } from '../../raster/pixels.js';
import { type SteadyFrame, steadyFrame, type SteadyState } from '../../raster/steady/steady-frame.js';
import { asRgb } from './as-rgb.js';
import type { FootageFrames } from './footage-frames.js';
import type { FootagePainter } from './footage-painter.js';
import type { FootageReport } from './footage-report.js';
import type { FootageStore } from './footage-store.js';

export interface FootageRequest {
  readonly frames: FootageFrames;
  /** Where what is finished goes. */
  readonly store: FootageStore;
  readonly steady: boolean;
  /** The ICC profile of the frames, null for sRGB. */
  readonly profile: Uint8Array | null;
  readonly onFrame: (done: number, total: number) => void;
}

type FramePainter = Pick<FootagePainter, 'paint' | 'release'>;

class FootageRun {
  /** Numbers only: pictures that are remembered here would fill the memory. */
  private readonly seen: Pick<SteadyFrame, 'still' | 'flicker'>[] = [];
  private readonly cuts: number[] = [];
  /** Of the last frame: it is compressed and written while the next one is painted. */
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly signal: AbortSignal,
    private readonly request: FootageRequest,
    private readonly painter: FramePainter,
  ) {}

  async run(): Promise<FootageReport> {
    try {
      await this.paintAll();
    } finally {
      // Also where something failed: nothing is written any more when this is over.
      await this.written.catch(() => undefined);
    }
    return this.report();
  }

  private async paintAll(): Promise<void> {
    const { frames, store, steady, onFrame } = this.request;
    const total = frames.count;
    let index = store.finished(total);
    let state = index < total && index > 0 ? await this.resume(index - 1) : null;
    // What is needed to go on may be missing where somebody took it away: then the frame before is painted anew.
    if (index < total && index > 0 && state === null && steady) index = 0;
    for (; index < total; index++) {
      throwIfCancelled(this.signal);
      onFrame(index, total);
      state = await this.frame(index, state);
    }
    await this.written;
    await store.close(total - 1);
    onFrame(total, total);
  }

  private async read(index: number): Promise<Pixels> {
    return asRgb(await this.request.frames.read(this.signal, index));
  }

  private async resume(index: number): Promise<SteadyState | null> {
    const { store, steady } = this.request;
    const held = await store.resume(this.signal, index);
    if (held === null || !steady) return null;
    return { source: await this.read(index), ...held };
  }

  private async frame(index: number, state: SteadyState | null): Promise<SteadyState | null> {
    const source = await this.read(index);
    const { profile, steady } = this.request;
    const painted = await this.painter.paint(this.signal, { pixels: source, profile });
    const result = state === null ? null : steadyFrame(source, painted, state);
    if (result) this.seen.push({ still: result.still, flicker: result.flicker });
    if (result?.cut === true) this.cuts.push(index + 1);
    const next = result ?? { source, reference: source, plate: painted };
    await this.keep(index, { plate: next.plate, reference: steady ? next.reference : null });
    return steady ? next : null;
  }

  /** Waits for the frame before, so that they are finished in order and no more than one is waited for. */
  private async keep(index: number, frame: Parameters<FootageStore['write']>[2]): Promise<void> {
    await this.written;
    this.written = this.request.store.write(this.signal, index, frame);
    this.written.catch(() => undefined);
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
 * the one before are held, however long it is. While one is painted the one before is written; that is over when this is.
 * @throws HaikeiError `frame-unreadable`, `frame-size`, and what painting and writing throw
 */
export async function paintFootage(
  signal: AbortSignal,
  request: FootageRequest,
  painter: FramePainter,
): Promise<FootageReport> {
  try {
    return await new FootageRun(signal, request, painter).run();
  } finally {
    await request.frames.close();
    await painter.release();
  }
}
