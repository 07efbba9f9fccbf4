import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { Pixels } from '../../../raster/pixels.js';
import { type Ended, endOfProgram } from '../../programs/end-of-program.js';
import { requireProgram } from '../../programs/require-program.js';
import { decodeArguments, type VideoPick } from './video-decoding.js';
import type { VideoFacts } from './video-facts.js';

/**
 * One ffmpeg that gives the frames of a video through a pipe, as they are asked for: nothing is put on the disk, and one
 * frame is held. It waits while a frame is painted, and ends by itself where this process is killed.
 */
export class VideoReader {
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly ended: Promise<Ended>;
  private rest: Buffer = Buffer.alloc(0);
  private taken = 0;

  constructor(
    signal: AbortSignal,
    private readonly path: string,
    private readonly facts: VideoFacts,
    private readonly pick: VideoPick,
  ) {
    const program = requireProgram('ffmpeg', `--background ${path}`);
    const args = decodeArguments(path, facts, pick);
    this.child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = endOfProgram(signal, this.child, 'ffmpeg');
    this.ended.catch(() => undefined);
    this.chunks = this.child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** @throws HaikeiError `frame-unreadable`, `cancelled` */
  async next(signal: AbortSignal): Promise<Pixels> {
    const { width, height, depth } = this.facts;
    const bytes = new Uint8Array(width * height * 3 * (depth / 8));
    for (let at = 0; at < bytes.length;) {
      if (this.rest.length === 0) this.rest = await this.more(signal);
      const part = this.rest.subarray(0, bytes.length - at);
      bytes.set(part, at);
      at += part.length;
      this.rest = this.rest.subarray(part.length);
    }
    this.taken++;
    const data = depth === 16 ? new Uint16Array(bytes.buffer) : bytes;
    return { width, height, channels: 3, depth, data };
  }

  private async more(signal: AbortSignal): Promise<Buffer> {
    const chunk = await this.chunks.next().catch(() => null);
    throwIfCancelled(signal);
    if (chunk !== null && chunk.done !== true) return chunk.value;
    const { said } = await this.ended;
    throwIfCancelled(signal);
    const frame = this.pick.first + this.taken * this.pick.step + 1;
    throw new HaikeiError('frame-unreadable', {
      path: this.path,
      frame,
      reason: said || 'the video ends there',
    });
  }

  async close(): Promise<void> {
    this.child.kill('SIGKILL');
    // What nobody reads any more would keep its end from being noticed.
    this.child.stdout.destroy();
    await this.ended.catch(() => undefined);
  }
}
