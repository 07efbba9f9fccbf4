import { createInflate } from 'node:zlib';
import { isSystemError } from '../files/system-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';

/** How an inflated stream ended: all of it there, cut off, or not a zlib stream (any more). */
export interface InflateResult {
  readonly written: number;
  readonly end: 'complete' | 'truncated' | 'damaged';
}

const SLICE = 1 << 20;

/**
 * Inflates a zlib stream, given in parts, into an array of a known size. Never holds more than that, however
 * much the stream would unpack to; what goes beyond is left out.
 */
export async function inflateInto(
  signal: AbortSignal,
  parts: readonly Uint8Array[],
  target: Uint8Array,
): Promise<InflateResult> {
  const inflate = createInflate({ chunkSize: 1 << 18 });
  const fed = feed(inflate, parts);
  let written = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      throwIfCancelled(signal);
      const room = target.length - written;
      target.set(chunk.length <= room ? chunk : chunk.subarray(0, room), written);
      written += Math.min(chunk.length, room);
      if (written === target.length) break;
    }
    return { written, end: written === target.length ? 'complete' : 'truncated' };
  } catch (error) {
    if (!isSystemError(error) || !error.code.startsWith('Z_')) throw error;
    return { written, end: error.code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged' };
  } finally {
    inflate.destroy();
    await fed;
  }
}

/** Hands the parts over in slices, waiting whenever the stream has enough; stops when it is destroyed. */
async function feed(inflate: ReturnType<typeof createInflate>, parts: readonly Uint8Array[]): Promise<void> {
  const closed = new Promise<void>((resolve) => inflate.once('close', resolve));
  for (const part of parts) {
    for (let at = 0; at < part.length && !inflate.destroyed; at += SLICE) {
      const hasRoom = inflate.write(part.subarray(at, at + SLICE));
      if (!hasRoom)
        await Promise.race([closed, new Promise<void>((resolve) => inflate.once('drain', resolve))]);
    }
  }
  if (!inflate.destroyed) inflate.end();
}
