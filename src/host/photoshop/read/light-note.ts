import * as v from 'valibot';

const FORMAT = 'haikei-light/1';

const text = v.pipe(v.string(), v.maxLength(1024));

const SCHEMA = v.object({
  format: v.literal(FORMAT),
  part: v.picklist(['group', 'curves', 'lookup', 'pixels']),
  light: text,
  name: text,
  made: v.optional(v.nullable(text), null),
  seen: v.optional(v.nullable(text), null),
});

/** What Haikei wrote on a layer of a light, or on the group around plate and light. */
export interface LightMark {
  readonly part: 'group' | 'curves' | 'lookup' | 'pixels';
  /** Name of the colour script. */
  readonly light: string;
  /** The name that the layer was given; one that reads otherwise was renamed by the artist. */
  readonly name: string;
  /** What the script said, as a fingerprint; null where that is not known. */
  readonly made: string | null;
  /** What Photoshop said of the finished layer; another answer now means the artist's hand. Null where it said nothing. */
  readonly seen: string | null;
}

export const lightNote = (mark: LightMark): unknown => ({ format: FORMAT, ...mark });

export function parseLightNote(value: unknown): LightMark | null {
  const parsed = v.safeParse(SCHEMA, value);
  if (!parsed.success) return null;
  const { part, light, name, made, seen } = parsed.output;
  return { part, light, name, made, seen };
}
