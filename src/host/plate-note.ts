import * as v from 'valibot';
import type { PlateStamp } from '../scene/layer.js';

const FORMAT = 'haikei-plate/1';
const name = v.pipe(v.string(), v.maxLength(1024));

const SCHEMA = v.object({
  format: v.literal(FORMAT),
  sourceName: name,
  sourceKey: v.nullable(name),
  record: v.pipe(v.string(), v.maxLength(1 << 18)),
});

/** The stamp as a note that is kept with the plate. */
export const plateNote = (stamp: PlateStamp): unknown => ({ format: FORMAT, ...stamp });

/** The stamp from a note; null for what Haikei cannot have written. */
export function parsePlateNote(value: unknown): PlateStamp | null {
  const parsed = v.safeParse(SCHEMA, value);
  if (!parsed.success) return null;
  const { sourceName, sourceKey, record } = parsed.output;
  return { sourceName, sourceKey, record };
}
