import { Unzlib } from 'fflate';
import { throwIfCancelled } from '../errors/throw-if-cancelled.js';

/** How an inflated stream ended: all of it there, cut off, or not a zlib stream (any more). */
export interface InflateResult {
  readonly written: number;
  readonly end: 'complete' | 'truncated' | 'damaged';
}

/** Inflates a zlib stream, given in parts, into an array of a known size; what goes beyond is left out. */
export type Inflate = (
  signal: AbortSignal,
  parts: readonly Uint8Array[],
  target: Uint8Array,
) => Promise<InflateResult>;

/** Deflate expands at most 1032-fold, so one step makes at most 4 MB before anybody looks. */
const STEP = 4 * 1024;

/** Bytes made between two turns of whoever else runs here. */
const PATIENCE = 4 * 1024 * 1024;

/** fflate's number for a stream that ends too early. */
const UNEXPECTED_END = 0;

const isCutOff = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === UNEXPECTED_END;

function* stepsOf(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of parts) for (let at = 0; at < part.length; at += STEP) yield part.subarray(at, at + STEP);
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * Inflates a zlib stream, given in parts, into an array of a known size. Holds little more than that, however much the
 * stream would unpack to; what goes beyond is left out. The checksum at the end is not verified.
 */
export async function inflateInto(
  signal: AbortSignal,
  parts: readonly Uint8Array[],
  target: Uint8Array,
): Promise<InflateResult> {
  let written = 0;
  let rested = 0;
  const stream = new Unzlib((chunk) => {
    const room = target.length - written;
    target.set(chunk.length <= room ? chunk : chunk.subarray(0, room), written);
    written += Math.min(chunk.length, room);
  });
  await nextTurn();
  try {
    for (const step of stepsOf(parts)) {
      throwIfCancelled(signal);
      stream.push(step);
      if (written === target.length) return { written, end: 'complete' };
      if (written - rested < PATIENCE) continue;
      rested = written;
      await nextTurn();
    }
    stream.push(new Uint8Array(0), true);
  } catch (error) {
    throwIfCancelled(signal);
    return { written, end: isCutOff(error) ? 'truncated' : 'damaged' };
  }
  return { written, end: written === target.length ? 'complete' : 'truncated' };
}
