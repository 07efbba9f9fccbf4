import { HaikeiError } from '../../errors/haikei-error.js';
import type { LayerId } from '../layer.js';
import type { Role } from '../role.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { listLayers } from '../tree/list-layers.js';
import { selectLayers } from '../tree/select-layers.js';

export interface Correction {
  readonly role: Role;
  readonly selector: string;
}

/**
 * Which layers were corrected by hand. A name corrects every layer that bears it; a path or `#key` one.
 * @throws HaikeiError `job-invalid` when a selector names no layer of the shot: a typing error must not pass in silence
 */
export function findCorrections(
  index: ShotIndex,
  corrections: Readonly<Record<string, Role>>,
): ReadonlyMap<LayerId, Correction> {
  const found = new Map<LayerId, Correction>();
  for (const [selector, role] of Object.entries(corrections)) {
    const layers = selectLayers(index, selector);
    if (layers.length === 0) {
      const reason = `no layer of this name in the shot, which has:\n${listLayers(index.all)}`;
      throw new HaikeiError('job-invalid', { where: `roles[${JSON.stringify(selector)}]`, reason });
    }
    for (const { layer } of layers) found.set(layer.id, { role, selector });
  }
  return found;
}
