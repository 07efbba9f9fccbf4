import type { Provenance } from '../../../provenance/provenance.js';
import type { PlateStamp } from '../../../scene/layer.js';

/** How plates are named, see `plateName`. */
const PLATE_NAME = /^Haikei – .+ · (.+)$/s;

/**
 * The stamp of a plate whose layer bears none: Haikei put it into a file without Photoshop, or another program dropped
 * it. A layer counts as a plate when it bears a plate's name and the document's XMP records one painted from that
 * source. The name alone never makes a plate.
 */
export function recoverStamp(name: string, records: readonly Provenance[]): PlateStamp | null {
  const sourceName = PLATE_NAME.exec(name)?.[1];
  const record = records.find(({ source }) => source.name === sourceName);
  if (sourceName === undefined || !record) return null;
  return { sourceName, sourceKey: record.source.key, record: JSON.stringify(record) };
}
