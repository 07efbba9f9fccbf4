import { HaikeiError } from '../../../errors/haikei-error.js';
import { patchXmpText } from '../../../provenance/patch-xmp.js';
import type { Provenance } from '../../../provenance/provenance.js';
import { writeNote } from '../../../provenance/xmp-note.js';
import type { PsLayer } from '../api/ps-layer.js';
import { type LightMark, lightNote } from '../read/light-note.js';
import { plateNote } from '../../plate-note.js';
import { lenient } from '../read/read-facts.js';
import { changeDocumentXmp, changeLayerXmp } from './change-xmp.js';
import type { WriteContext } from './write-context.js';

const MAX_STAMPED_NAME = 1024;

/** Says on the plate who and what made it. A plate's XMP is ours: one that cannot be read is written anew. */
export async function stampPlate(context: WriteContext, plate: PsLayer, made: Provenance): Promise<void> {
  const { name, key } = made.source;
  const stamp = { sourceName: name.slice(0, MAX_STAMPED_NAME), sourceKey: key, record: JSON.stringify(made) };
  const { scope, document, facts } = context;
  const before = facts.layers.get(plate.id)?.xmp ?? null;
  const note = plateNote(stamp);
  const after = lenient(() => writeNote(before, 'stamp', note), writeNote(null, 'stamp', note));
  await changeLayerXmp(scope, document, { layer: plate, before, after });
}

export async function markLight(context: WriteContext, layer: PsLayer, mark: LightMark): Promise<void> {
  const { scope, document, facts } = context;
  const before = facts.layers.get(layer.id)?.xmp ?? null;
  const after = writeNote(null, 'light', lightNote(mark));
  await changeLayerXmp(scope, document, { layer, before, after });
}

/** Adds the record to the document's XMP. XMP that cannot be read may say who made the picture, and stays as it is. */
export async function recordInDocument(context: WriteContext, made: Provenance): Promise<void> {
  const { scope, document, facts } = context;
  let xmp: string;
  try {
    xmp = patchXmpText(facts.xmp, made);
  } catch (error) {
    if (error instanceof HaikeiError) return;
    throw error;
  }
  await changeDocumentXmp(scope, document, { before: facts.xmp, after: xmp });
}
