import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { ContactSheet, contactFrames } from '../../../raster/clip/contact-sheet.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PngOptions } from '../../../raster/png/png-start.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';
import { readPicture } from '../../pictures/read-picture.js';
import type { FrameRate } from '../frame-rate.js';
import type { ClipStack } from '../../../clip/stack/clip-stack.js';
import { firstChannel } from '../../../raster/first-channel.js';
import { framePng } from '../../../raster/clip/frame-png.js';
import { type PlannedFrame, planFrames } from '../../../clip/frames/plan-frames.js';
import { deflate } from './deflate.js';
import { previewPictures, PreviewWriter } from './preview-writer.js';
import { FrameRenderer } from '../../../clip/frames/frame-renderer.js';

export interface FramesRequest {
  readonly stack: ClipStack;
  /** What the frames are written as: 3 for RGB; 1 for grey, where every layer is. */
  readonly channels: 3 | 1;
  readonly folder: string;
  /** File of a frame, counted from 0, in `frames/`. */
  nameOf(frame: number): string;
  readonly first: number;
  readonly fps: FrameRate;
  readonly options: PngOptions;
  /** A part of the frames, counted from 0, the second not among them; then neither preview nor contact sheet is made. */
  readonly part?: readonly [from: number, until: number];
  /** Whether frames that are there are made again. */
  readonly anew?: boolean;
  onFrame(done: number, total: number): void;
}

export const PREVIEW_NAME = 'preview.png';
export const CONTACT_NAME = 'contact.png';

/** Bytes of the last frame, since frames on twos and threes come again. */
interface LastFrame {
  readonly key: string;
  readonly bytes: readonly Uint8Array[];
}

/**
 * Writes the frames that are not there yet, and from all of them the preview and the contact sheet. Each file is there as
 * a whole or not at all; one that is there is taken for done. While one frame is compressed and written the next is
 * composited.
 */
class FramesWriter {
  private readonly renderer: FrameRenderer;
  private pending: Promise<void> = Promise.resolve();
  private last: Promise<LastFrame> | null = null;
  private contact: ContactSheet | null = null;
  private preview: PreviewWriter | null = null;
  private made = 0;

  constructor(
    private readonly signal: AbortSignal,
    private readonly request: FramesRequest,
  ) {
    this.renderer = new FrameRenderer(request.stack);
  }

  async run(): Promise<number> {
    const { stack, part } = this.request;
    const [from, until] = part ?? [0, stack.frames];
    if (!part) await this.openViews();
    try {
      for (const planned of planFrames(stack)) {
        throwIfCancelled(this.signal);
        if (planned.frame < from || planned.frame >= until) continue;
        this.request.onFrame(planned.frame - from, until - from);
        await this.frame(planned);
      }
      await this.pending;
      await this.finishViews();
    } catch (error) {
      await this.pending.catch(() => undefined);
      await this.preview?.abandon();
      throw error;
    }
    this.request.onFrame(until - from, until - from);
    return this.made;
  }

  private async openViews(): Promise<void> {
    const { stack, channels, folder, first, fps, options } = this.request;
    const frames = contactFrames(stack.frames);
    if (!existsSync(join(folder, CONTACT_NAME)))
      this.contact = new ContactSheet({ ...stack.frame, channels }, frames, first);
    const path = join(folder, PREVIEW_NAME);
    if (existsSync(path)) return;
    const pictures = previewPictures(planFrames(stack));
    this.preview = await PreviewWriter.create(this.signal, {
      path,
      frame: stack.frame,
      channels,
      fps,
      pictures,
      options,
    });
  }

  private async frame(planned: PlannedFrame): Promise<void> {
    const path = join(this.request.folder, 'frames', this.request.nameOf(planned.frame));
    const isThere = this.request.anew !== true && existsSync(path);
    const isWanted =
      this.preview?.wants(planned.frame) === true || this.contact?.shows(planned.frame) === true;
    if (isThere && !isWanted) return;
    const pixels = isThere ? (await readPicture(this.signal, path)).pixels : await this.render(planned);
    if (!isThere) await this.write(path, planned.key, pixels);
    if (this.contact?.shows(planned.frame) === true) this.contact.add(planned.frame, pixels);
    if (this.preview?.wants(planned.frame) === true) await this.preview.add(this.signal, pixels);
  }

  private async render(planned: PlannedFrame): Promise<Pixels> {
    const pixels = await this.renderer.render(this.signal, planned);
    return this.request.channels === 1 ? firstChannel(pixels) : pixels;
  }

  /** Waits for the frame before, then lets this one be compressed and written while others go on. */
  private async write(path: string, key: string, pixels: Pixels): Promise<void> {
    await this.pending;
    this.made++;
    const before = await this.last;
    const bytes = before?.key === key ? before.bytes : framePng(pixels, this.request.options, deflate);
    this.last = Promise.resolve(bytes).then((ready) => ({ key, bytes: ready }));
    const last = this.last;
    this.pending = last.then((frame) => writeFileAtomically(this.signal, path, frame.bytes));
    this.pending.catch(() => undefined);
  }

  private async finishViews(): Promise<void> {
    const { folder, options } = this.request;
    if (this.contact) {
      const bytes = await framePng(this.contact.finish(), options, deflate);
      await writeFileAtomically(this.signal, join(folder, CONTACT_NAME), bytes);
    }
    await this.preview?.finish(this.signal);
  }
}

/**
 * @returns how many were made; others were there
 * @throws HaikeiError `frame-unreadable`, `frame-size`, `disk-full`, `write-failed`, `cancelled`; what is there stays
 */
export const writeFrames = (signal: AbortSignal, request: FramesRequest): Promise<number> =>
  new FramesWriter(signal, request).run();
