import { CLI_EN } from './cli-en.js';
import { CLI_JA } from './cli-ja.js';
import type { CliTexts } from './cli-texts.js';
import type { Locale } from './locale.js';

const TEXTS: Readonly<Record<Locale, CliTexts>> = { en: CLI_EN, ja: CLI_JA };

export const cliTextsFor = (locale: Locale): CliTexts => TEXTS[locale];
