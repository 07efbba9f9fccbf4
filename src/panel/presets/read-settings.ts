import * as v from 'valibot';
import type { PanelSettings } from '../store/panel-settings.js';
import { parseStored } from './parse-stored.js';
import { settingsSchema } from './preset-schema.js';

/** The settings of the last time; null when none were kept, or when they are not what this version keeps. */
export function readSettings(text: string | null): PanelSettings | null {
  const result = v.safeParse(settingsSchema, text === null ? null : parseStored(text));
  return result.success ? result.output : null;
}
