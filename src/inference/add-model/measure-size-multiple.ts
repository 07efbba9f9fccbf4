import { HaikeiError } from '../../errors/haikei-error.js';
import { isOutOfMemory } from '../is-out-of-memory.js';
import type { Probe } from './probe-network.js';
import { probePicture } from './probe-picture.js';

const CANDIDATES = [1, 2, 4, 8, 16, 32, 64] as const;
const BASE = 128;

/**
 * The smallest power of two that both sides of a picture must be a multiple of, so that the network takes
 * it and gives back one of the same size.
 * @throws HaikeiError `tensor-mismatch` when no size up to multiples of 64 comes back as it went in
 */
export async function measureSizeMultiple(signal: AbortSignal, probe: Probe, model: string): Promise<number> {
  for (const multiple of CANDIDATES) {
    // Such a side is a multiple of the candidate, and of no larger one.
    if (await takes(signal, probe, BASE + multiple)) return multiple;
  }
  throw new HaikeiError('tensor-mismatch', {
    model,
    tensor: 'output',
    expected: "the input's size",
    found: `another size, or an error, for every side from ${BASE + 1} to ${BASE + 64}`,
  });
}

async function takes(signal: AbortSignal, probe: Probe, side: number): Promise<boolean> {
  try {
    return (await probe(signal, probePicture(side, side), [-1, 1])) !== null;
  } catch (error) {
    if (isCancelled(error) || isOutOfMemory(error)) throw error;
    return false;
  }
}

const isCancelled = (error: unknown): boolean => error instanceof HaikeiError && error.code === 'cancelled';
