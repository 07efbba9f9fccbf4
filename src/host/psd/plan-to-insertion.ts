import { HaikeiError } from '../../errors/haikei-error.js';
import type { PlacementPlan } from '../../scene/placement-plan.js';
import type { PlateInsertion } from '../host.js';
import type { PsdFile } from './format/psd-file.js';
import { MAX_STAMPED_NAME } from './plate-stamp.js';
import type { OpenDocument } from './open-document.js';
import { recordPosition } from './record-position.js';
import { isBackgroundLayer } from './scene-layers.js';
import { renewedXmp } from './renewed-xmp.js';
import type { PlateTarget, PsdInsertion } from './write/psd-insertion.js';

/** The host's request in terms of the file: ids become positions, provenance becomes stamp and metadata packet. */
export function planToInsertion(document: OpenDocument, plate: PlateInsertion): PsdInsertion {
  const { plan, name, bounds, pixels, provenance, light, hideSource } = plate;
  return {
    target: targetOf(document, plan),
    source: document.ids.recordOf(plan.source),
    name,
    bounds,
    pixels,
    stamp: {
      sourceName: provenance.source.name.slice(0, MAX_STAMPED_NAME),
      sourceKey: provenance.source.key,
      record: JSON.stringify(provenance),
    },
    light,
    hideSource,
    xmp: renewedXmp(document.file, provenance),
  };
}

function targetOf({ file, ids }: OpenDocument, plan: PlacementPlan): PlateTarget {
  if (plan.action === 'update') return { action: 'update', record: ids.recordOf(plan.plate) };
  const { parent, index } = plan.slot;
  const at = recordPosition(file, parent === null ? null : ids.recordOf(parent), index);
  if (at === 0 && isBackgroundLayer(file, file.layerInfo.layers[0]!)) throw beneathBackground(file);
  return { action: 'insert', at };
}

/** Photoshop's Background is the bottom of every stack; a file with something beneath it contradicts itself. */
function beneathBackground(file: PsdFile): HaikeiError {
  const { name } = file.layerInfo.layers[0]!;
  return new HaikeiError('placement-unverified', { expected: `above "${name}"`, found: `beneath "${name}"` });
}
