import type { Locale } from '../../locales/locale.js';
import { DEFAULT_SETTINGS } from './default-settings.js';
import type { PanelState } from './panel-state.js';

export const initialState = (locale: Locale): PanelState => ({
  locale,
  page: 'paint',
  folded: [],
  openLayer: null,
  document: { document: null, shot: null, sheet: null, error: null },
  corrections: {},
  correctionError: null,
  targets: [],
  catalogue: { models: [], lights: [] },
  catalogueError: null,
  settings: DEFAULT_SETTINGS,
  thumbnails: {},
  presets: { list: [], damaged: null, draft: null, error: null },
  preview: { centre: null, split: 50, pictures: null, working: false, error: null },
  run: { kind: 'idle' },
  selfTest: { kind: 'idle' },
});
