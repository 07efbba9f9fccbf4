import { HaikeiError } from '../../errors/haikei-error.js';
import type { Provenance } from '../../provenance/provenance.js';
import type { PlateStamp } from '../../scene/layer.js';
import { documentRecords } from './document-records.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';

/** How plates are named, see `plateName`. */
const PLATE_NAME = /^Haikei – .+ · (.+)$/s;

function recordsOf(file: PsdFile): readonly Provenance[] {
  try {
    return documentRecords(file);
  } catch (error) {
    if (error instanceof HaikeiError) return [];
    throw error;
  }
}

/**
 * The stamp of a plate that has lost its own: another program may drop layer metadata that it does not know
 * when it saves. A layer counts as a plate when it bears a plate's name and the document's XMP, which every
 * program keeps, records one painted from that source. The name alone never makes a plate.
 */
export function recoverStamp(file: PsdFile, layer: PsdLayer): PlateStamp | null {
  const sourceName = PLATE_NAME.exec(layer.name)?.[1];
  if (sourceName === undefined) return null;
  const record = recordsOf(file).find(({ source }) => source.name === sourceName);
  return record ? { sourceName, sourceKey: record.source.key, record: JSON.stringify(record) } : null;
}
