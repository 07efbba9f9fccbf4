import type { FlowField } from './flow-field.js';

/** Luma steps that a block may be away from where it came from, over noise; a flat one is told by this alone. */
const NEW_BLOCK = 6;
/** Share of its own contrast: of a block that was nowhere before, the best place still leaves some three quarters. */
const OF_CONTRAST = 0.5;
/** Share of new blocks from which on the picture is another. A pan brings in a strip, a passer-by covers a third. */
const NEW_PICTURE = 0.6;

/** Whether between two pictures was a cut: most of the later one was nowhere in the earlier. */
export function isCut({ left, contrast }: Pick<FlowField, 'left' | 'contrast'>, noise: number): boolean {
  let fresh = 0;
  left.forEach((cost, i) => {
    if (cost > Math.max(NEW_BLOCK + 1.5 * noise, OF_CONTRAST * contrast[i]!)) fresh++;
  });
  return fresh > NEW_PICTURE * left.length;
}
