import * as v from 'valibot';
import { ROLES } from '../../../scene/role.js';
import { compNote } from './comp-note.js';

/** Roles by selector that were corrected by hand in a composition. */
export const ROLE_NOTE = compNote('roles', v.record(v.string(), v.picklist(ROLES)));
