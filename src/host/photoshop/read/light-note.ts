import * as v from 'valibot';

const FORMAT = 'haikei-light/1';

const SCHEMA = v.object({
  format: v.literal(FORMAT),
  part: v.picklist(['group', 'curves', 'lookup', 'pixels']),
  light: v.pipe(v.string(), v.maxLength(1024)),
  name: v.pipe(v.string(), v.maxLength(1024)),
});

/** What Haikei wrote on a layer of a light, or on the group around plate and light. */
export interface LightMark {
  readonly part: 'group' | 'curves' | 'lookup' | 'pixels';
  /** Name of the colour script. */
  readonly light: string;
  /** The name that the layer was given; one that reads otherwise was renamed by the artist. */
  readonly name: string;
}

export const lightNote = (mark: LightMark): unknown => ({ format: FORMAT, ...mark });

export function parseLightNote(value: unknown): LightMark | null {
  const parsed = v.safeParse(SCHEMA, value);
  if (!parsed.success) return null;
  const { part, light, name } = parsed.output;
  return { part, light, name };
}
