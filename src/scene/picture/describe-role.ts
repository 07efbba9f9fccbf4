import type { Locale } from '../../locales/locale.js';
import { textsFor } from '../../locales/texts-for.js';
import type { Role } from '../role.js';

/** The role in the user's language, as painters call it. */
export const describeRole = (role: Role, locale: Locale): string => textsFor(locale).scene.roles[role];
