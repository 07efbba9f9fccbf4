import type { ModifyCommand } from './command.js';
import { enumOf } from './references.js';
import { selectLayers } from './select-layers.js';

/** Deletes layers together, in one command: all of them go, or none. They are selected for it, as by hand. */
export function deleteLayers(document: number, layers: readonly number[]): readonly ModifyCommand[] {
  if (layers.length === 0) return [];
  const descriptor = {
    _obj: 'delete',
    _target: [{ _ref: 'layer', ...enumOf('ordinal', 'targetEnum') }],
    layerID: layers,
  };
  return [...selectLayers(document, layers), { kind: 'modify', descriptor }];
}
