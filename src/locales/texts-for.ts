import { EN } from './en.js';
import { JA } from './ja.js';
import type { Locale } from './locale.js';
import type { Texts } from './texts.js';

const TEXTS: Readonly<Record<Locale, Texts>> = { en: EN, ja: JA };

export const textsFor = (locale: Locale): Texts => TEXTS[locale];
