import { HaikeiError } from '../../../errors/haikei-error.js';
import { patchXmpText } from '../../../provenance/patch-xmp.js';
import type { Provenance } from '../../../provenance/provenance.js';
import { writeNote } from '../../../provenance/xmp-note.js';
import type { PsLayer } from '../api/ps-layer.js';
import { setDocumentXmp, setLayerXmp } from '../commands/metadata.js';
import { type LightMark, lightNote } from '../read/light-note.js';
import { plateNote } from '../../plate-note.js';
import { lenient } from '../read/read-facts.js';
import { addressOf, type WriteContext } from './write-context.js';

const MAX_STAMPED_NAME = 1024;

/** Says on the plate who and what made it. A plate's XMP is ours: one that cannot be read is written anew. */
export async function stampPlate(context: WriteContext, plate: PsLayer, made: Provenance): Promise<void> {
  const { name, key } = made.source;
  const stamp = { sourceName: name.slice(0, MAX_STAMPED_NAME), sourceKey: key, record: JSON.stringify(made) };
  const existing = context.facts.layers.get(plate.id)?.xmp ?? null;
  const note = plateNote(stamp);
  const xmp = lenient(() => writeNote(existing, 'stamp', note), writeNote(null, 'stamp', note));
  await context.scope.play([setLayerXmp(addressOf(context, plate), xmp)]);
}

export async function markLight(context: WriteContext, layer: PsLayer, mark: LightMark): Promise<void> {
  const xmp = writeNote(null, 'light', lightNote(mark));
  await context.scope.play([setLayerXmp(addressOf(context, layer), xmp)]);
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
  await scope.play([setDocumentXmp(document.id, xmp)]);
}
