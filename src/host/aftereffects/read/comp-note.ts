import * as v from 'valibot';
import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { type NoteName, readNote, writeNote } from '../../../provenance/xmp-note.js';

/** What the project remembers of its compositions in its XMP, by their ids: a project holds many. */
export interface CompNote<T> {
  /** Null where nothing is remembered, or the project's XMP cannot be read. */
  read(xmp: string, comp: number): T | null;
  /** The project's XMP with another note for one composition. @throws HaikeiError `file-damaged`, `file-too-large` */
  write(xmp: string, comp: number, value: T): string;
}

export function compNote<T>(name: NoteName, schema: v.GenericSchema<T>): CompNote<T> {
  const all = v.record(v.string(), schema);
  const readAll = (xmp: string): Readonly<Record<string, T>> => {
    const parsed = v.safeParse(all, xmp === '' ? {} : readNote(xmp, name));
    return parsed.success ? parsed.output : {};
  };
  return {
    read(xmp, comp) {
      try {
        return readAll(xmp)[String(comp)] ?? null;
      } catch (error) {
        if (isHaikeiError(error)) return null;
        throw error;
      }
    },
    write: (xmp, comp, value) =>
      writeNote(xmp === '' ? null : xmp, name, { ...readAll(xmp), [String(comp)]: value }),
  };
}
