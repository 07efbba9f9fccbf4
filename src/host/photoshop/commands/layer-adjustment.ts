import * as v from 'valibot';
import type { ReadCommand } from './command.js';
import type { LayerAddress } from './layer-property.js';
import { layerRef } from './references.js';

const REPLY = v.pipe(
  v.looseObject({ adjustment: v.array(v.unknown()) }),
  v.transform(({ adjustment }): readonly unknown[] => adjustment),
);

/** The settings of an adjustment layer, as Photoshop describes them. */
export const layerAdjustment = ({ document, layer }: LayerAddress): ReadCommand<readonly unknown[]> => ({
  kind: 'read',
  descriptor: { _obj: 'get', _target: [{ _property: 'adjustment' }, ...layerRef(document, layer)] },
  reply: REPLY,
});
