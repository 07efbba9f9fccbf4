import * as v from 'valibot';
import type { ReadCommand } from './command.js';
import { layerRef } from './references.js';

/** Switches of a layer that the object model does not show. */
export type LayerSwitch = 'hasUserMask' | 'userMaskEnabled' | 'hasVectorMask';

export interface LayerAddress {
  readonly document: number;
  readonly layer: number;
}

/** Whether a layer has the switch on. */
export const layerSwitch = (
  { document, layer }: LayerAddress,
  name: LayerSwitch,
): ReadCommand<Record<string, boolean>> => ({
  kind: 'read',
  descriptor: { _obj: 'get', _target: [{ _property: name }, ...layerRef(document, layer)] },
  reply: v.pipe(
    v.looseObject({ [name]: v.boolean() }),
    v.transform((reply) => ({ [name]: reply[name] === true })),
  ),
});
