import { alignUp } from '../tiles/align.js';
import type { NetworkGrid } from './measure-reach.js';
import type { Probe } from './probe-network.js';
import { probePicture } from './probe-picture.js';
import type { ProbePicture } from './probe-picture.js';

const CANDIDATES = [1, 2, 4, 8, 16, 32] as const;

/** Largest difference that counts as the same paint, in the unit of the picture's range (1/255 is 0.0039). */
const EXACT = 0.001;

/** For networks with global statistics, which no shift leaves quite alone: root mean square, and how much worse than the best. */
const ALIKE = { mean: 0.004, factor: 1.5 } as const;

/**
 * The smallest shift of the picture that shifts the painting along and leaves it otherwise alone: the
 * network samples on a grid of this step. The picture is rolled, what leaves on one side comes in on the
 * other, so that statistics over all of it stay the same.
 * @param reach null for a network with global statistics, which is judged by the mean instead of the worst
 * @returns null when no shift up to 32 pixels does
 */
export async function measureStride(
  signal: AbortSignal,
  probe: Probe,
  grid: NetworkGrid,
  reach: number | null,
): Promise<number | null> {
  const margin = reach ?? 64;
  const side = alignUp(2 * margin + 64, grid.sizeMultiple);
  const picture = probePicture(side, side);
  const still = await probe(signal, picture, grid.input);
  const compared: (Difference & { shift: number })[] = [];
  for (const shift of CANDIDATES) {
    const moved = await probe(signal, rolled(picture, shift), grid.input);
    if (!still || !moved) return null;
    const difference = compareShifted(still, moved, { side, margin, shift });
    if (reach !== null && difference.worst <= EXACT * grid.outputSpan) return shift;
    compared.push({ ...difference, shift });
  }
  if (reach !== null) return null;
  const least = Math.min(...compared.map(({ mean }) => mean));
  const enough = Math.max(ALIKE.factor * least, ALIKE.mean * grid.outputSpan);
  return compared.find(({ mean }) => mean <= enough)?.shift ?? null;
}

function rolled({ width, height, rgb }: ProbePicture, shift: number): ProbePicture {
  const moved = new Float32Array(rgb.length);
  for (let y = 0; y < height; y++) {
    const row = ((y + shift) % height) * width;
    for (let x = 0; x < width; x++) {
      const from = (row + ((x + shift) % width)) * 3;
      moved.set(rgb.subarray(from, from + 3), (y * width + x) * 3);
    }
  }
  return { width, height, rgb: moved };
}

interface Shift {
  readonly side: number;
  readonly margin: number;
  readonly shift: number;
}

interface Difference {
  readonly worst: number;
  readonly mean: number;
}

function compareShifted(
  still: Float32Array,
  moved: Float32Array,
  { side, margin, shift }: Shift,
): Difference {
  let [worst, sum, count] = [0, 0, 0];
  for (let y = margin; y < side - margin - shift; y++) {
    for (let i = margin * 3; i < (side - margin - shift) * 3; i++) {
      const there = still[((y + shift) * side + shift) * 3 + i]!;
      const difference = Math.abs(there - moved[y * side * 3 + i]!);
      if (difference > worst) worst = difference;
      sum += difference * difference;
      count++;
    }
  }
  return { worst, mean: Math.sqrt(sum / count) };
}
