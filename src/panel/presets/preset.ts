import type { PanelSettings } from '../store/panel-settings.js';

/** What a preset keeps: how the paint looks. The use and the source's eye belong to a shot, not to a look. */
export type PresetLook = Omit<PanelSettings, 'profile' | 'hideSource'>;

export interface Preset {
  readonly name: string;
  readonly look: PresetLook;
}

/** `name` in UTF-16 units. */
export const PRESET_LIMITS = { name: 60, count: 100, text: 1_000_000 } as const;
