import type { Role } from '../../scene/role.js';
import type { Shot } from '../../scene/shot.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import { selectLayers } from '../../scene/tree/select-layers.js';

export interface UsableCorrections {
  readonly roles: Readonly<Record<string, Role>>;
  /** Remembered for layers that the document no longer has; they may come back. */
  readonly lost: readonly string[];
}

/** The corrections that a job may hold: every selector in a job must name a layer of the shot. */
export function usableCorrections(
  shot: Shot,
  corrections: Readonly<Record<string, Role>>,
): UsableCorrections {
  const index = indexShot(shot);
  const isKnown = (selector: string): boolean => selectLayers(index, selector).length > 0;
  const entries = Object.entries(corrections);
  return {
    roles: Object.fromEntries(entries.filter(([selector]) => isKnown(selector))),
    lost: entries.map(([selector]) => selector).filter((selector) => !isKnown(selector)),
  };
}
