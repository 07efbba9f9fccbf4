import { PRESET_LIMITS } from './preset.js';

/** What a stored text says, as JSON; undefined when it is none, or longer than anything that is ever stored. */
export function parseStored(text: string): unknown {
  if (text.length > PRESET_LIMITS.text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
