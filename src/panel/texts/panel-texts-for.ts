import type { Locale } from '../../locales/locale.js';
import { PANEL_EN } from './panel-en.js';
import { PANEL_JA } from './panel-ja.js';
import type { PanelTexts } from './panel-texts.js';

const TEXTS: Readonly<Record<Locale, PanelTexts>> = { en: PANEL_EN, ja: PANEL_JA };

export const panelTextsFor = (locale: Locale): PanelTexts => TEXTS[locale];
