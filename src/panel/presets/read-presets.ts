import * as v from 'valibot';
import type { PresetsState } from '../store/panel-state.js';
import { parseStored } from './parse-stored.js';
import { type Preset, PRESET_LIMITS } from './preset.js';
import { presetSchema } from './preset-schema.js';

const fileSchema = v.object({ format: v.literal('haikei-presets/1'), presets: v.array(v.unknown()) });

/**
 * The presets of a stored text. One that is damaged is left out and counted; a text that is no list at all counts
 * as one. Of two with the same name the later one stays.
 */
export function readPresets(text: string | null): Pick<PresetsState, 'list' | 'damaged'> {
  if (text === null) return { list: [], damaged: null };
  const file = v.safeParse(fileSchema, parseStored(text));
  if (!file.success) return { list: [], damaged: { count: 1, text } };
  const read = file.output.presets.map((entry) => v.safeParse(presetSchema, entry));
  const good = read.flatMap((result): Preset[] => (result.success ? [result.output] : []));
  const list = [...new Map(good.map((preset) => [preset.name, preset])).values()];
  const count = read.length - good.length;
  return { list: list.slice(-PRESET_LIMITS.count), damaged: count === 0 ? null : { count, text } };
}
