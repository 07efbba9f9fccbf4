import * as v from 'valibot';
import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { readNote, writeNote } from '../../../provenance/xmp-note.js';
import { type Role, ROLES } from '../../../scene/role.js';

/** Roles by selector, by the id of the composition: a project holds many. */
const NOTE = v.record(v.string(), v.record(v.string(), v.picklist(ROLES)));

type Note = v.InferOutput<typeof NOTE>;

function readAll(xmp: string): Note {
  if (xmp === '') return {};
  const parsed = v.safeParse(NOTE, readNote(xmp, 'roles'));
  return parsed.success ? parsed.output : {};
}

/** Roles that were corrected by hand in a composition; none where the project's XMP cannot be read. */
export function readRoleNote(xmp: string, comp: number): Readonly<Record<string, Role>> {
  try {
    return readAll(xmp)[String(comp)] ?? {};
  } catch (error) {
    if (isHaikeiError(error)) return {};
    throw error;
  }
}

/** The project's XMP with other roles for one composition. @throws HaikeiError `file-damaged`, `file-too-large` */
export const writeRoleNote = (xmp: string, comp: number, roles: Readonly<Record<string, Role>>): string =>
  writeNote(xmp === '' ? null : xmp, 'roles', { ...readAll(xmp), [String(comp)]: roles });
