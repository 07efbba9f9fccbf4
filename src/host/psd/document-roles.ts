import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { readNote } from '../../provenance/xmp-note.js';
import { type Role, ROLES } from '../../scene/role.js';
import type { PsdFile } from './format/psd-file.js';
import { findResource } from './write/patch-resources.js';
import { RESOURCE } from './write/resource.js';

const NOTE = v.record(v.string(), v.picklist(ROLES));

/** Roles that were corrected by hand in Photoshop and remembered in the document's XMP; none where that cannot be read. */
export function documentRoles(file: PsdFile): Readonly<Record<string, Role>> {
  const xmp = findResource(file, RESOURCE.xmp);
  if (xmp === null) return {};
  try {
    const parsed = v.safeParse(NOTE, readNote(strFromU8(xmp), 'roles'));
    return parsed.success ? parsed.output : {};
  } catch (error) {
    if (isHaikeiError(error)) return {};
    throw error;
  }
}
