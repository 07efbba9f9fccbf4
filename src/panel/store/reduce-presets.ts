import { lookOf } from '../presets/look-of.js';
import { PRESET_LIMITS } from '../presets/preset.js';
import type { PanelAction } from './panel-action.js';
import type { PanelState, PresetsState } from './panel-state.js';

export function reducePresets(state: PanelState, action: PanelAction): PanelState {
  const change = changeOf(state, action);
  return change === null ? state : { ...state, presets: { ...state.presets, ...change } };
}

function changeOf(state: PanelState, action: PanelAction): Partial<PresetsState> | null {
  switch (action.type) {
    case 'presets-read':
      return { ...action.presets, error: null };
    case 'preset-drafted':
      return { draft: action.draft?.slice(0, PRESET_LIMITS.name) ?? null };
    case 'preset-saved':
      return saved(state, action.name);
    case 'preset-deleted':
      return { list: without(state, action.name), error: null };
    case 'presets-failed':
      return { error: action.error };
    default:
      return null;
  }
}

const without = ({ presets }: PanelState, name: string): PresetsState['list'] =>
  presets.list.filter((preset) => preset.name !== name);

/** A preset of the same name is replaced; the newest is last, and the oldest goes when there are too many. */
function saved(state: PanelState, wish: string): Partial<PresetsState> | null {
  const name = wish.trim().slice(0, PRESET_LIMITS.name);
  if (name === '') return null;
  const list = [...without(state, name), { name, look: lookOf(state.settings) }];
  return { list: list.slice(-PRESET_LIMITS.count), draft: null, error: null };
}
