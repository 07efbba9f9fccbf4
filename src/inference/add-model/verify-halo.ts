import { alignUp } from '../tiles/align.js';
import type { NetworkGrid } from './measure-reach.js';
import type { Probe } from './probe-network.js';
import { probePicture } from './probe-picture.js';

const CORE = 64;

/**
 * Puts a halo to the test: paints a core with just this much context, and again with more on every side.
 * Catches networks whose reach is finite and whose answer still depends on the size of the input (resizing
 * by corner alignment, positional encodings).
 * @returns the largest difference in the core, in the unit of the picture's range
 */
export async function verifyHalo(
  signal: AbortSignal,
  probe: Probe,
  grid: NetworkGrid & { readonly stride: number },
  halo: number,
): Promise<number> {
  const step = Math.max(grid.stride, grid.sizeMultiple);
  const more = alignUp(40, step);
  const tight = alignUp(CORE, step) + 2 * halo;
  const wide = tight + 2 * more;
  const small = await probe(signal, probePicture(tight, tight, more, more), grid.input);
  const large = await probe(signal, probePicture(wide, wide), grid.input);
  if (!small || !large) return Infinity;
  let worst = 0;
  for (let y = halo; y < tight - halo; y++) {
    for (let i = halo * 3; i < (tight - halo) * 3; i++) {
      const there = large[(y + more) * wide * 3 + more * 3 + i]!;
      worst = Math.max(worst, Math.abs(there - small[y * tight * 3 + i]!));
    }
  }
  return worst / grid.outputSpan;
}
