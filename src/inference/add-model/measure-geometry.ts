import type { ModelCard } from '../model-card.js';
import { alignUp, leastCommonMultiple } from '../tiles/align.js';
import { measureReach } from './measure-reach.js';
import type { NetworkGrid } from './measure-reach.js';
import { measureStride } from './measure-stride.js';
import type { Probe } from './probe-network.js';
import { verifyHalo } from './verify-halo.js';

/** Where no shift leaves the paint alone, tiles at least lie on a coarse grid. */
const COARSE_STRIDE = 32;
const TOLERANCE = 1 / 255;

export interface MeasuredGeometry {
  readonly geometry: ModelCard['geometry'];
  /** What was measured, in words. */
  readonly reasons: readonly string[];
}

/** Measures what tiling must know of a network: its grid, and how far it looks. */
export async function measureGeometry(
  signal: AbortSignal,
  probe: Probe,
  grid: NetworkGrid,
): Promise<MeasuredGeometry> {
  const { sizeMultiple } = grid;
  const reach = await measureReach(signal, probe, grid);
  const measured = await measureStride(signal, probe, grid, reach);
  const stride = measured ?? COARSE_STRIDE;
  const reasons = [
    measured === null
      ? `stride ${stride}: assumed, no shift of up to ${COARSE_STRIDE} pixels left the paint alone`
      : `stride ${stride}: the smallest shift of the picture that leaves the paint alone`,
  ];
  const global = (reason: string): MeasuredGeometry => ({
    geometry: { normalisation: 'global', stride, halo: null, sizeMultiple },
    reasons: [...reasons, `global statistics: ${reason}; tiles are blended, not exact`],
  });
  if (reach === null) return global('a changed patch changes the painting everywhere');
  const halo = haloFor(reach, leastCommonMultiple(stride, sizeMultiple));
  const error = await verifyHalo(signal, probe, { ...grid, stride }, halo);
  if (error > TOLERANCE) {
    return global(`with ${halo} pixels of context a tile is off by ${(error * 255).toFixed(1)} of 255`);
  }
  reasons.push(
    `halo ${halo}: a changed patch reaches ${reach} pixels; with the halo a tile came out the same`,
  );
  return { geometry: { normalisation: 'none', stride, halo, sizeMultiple }, reasons };
}

/** One step more than measured: the patch met the grid in one phase only. */
const haloFor = (reach: number, step: number): number => alignUp(reach + step, step);
