import type { HaikeiError } from '../../errors/haikei-error.js';
import { describeError } from '../../locales/describe-error.js';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Locale } from '../../locales/locale.js';
import type { ErrorText } from '../../locales/texts.js';
import { PANEL_REMEDIES } from './panel-remedies.js';

/** What happened, in the words of every Haikei, and what to do about it in the panel. */
export function describePanelError(error: HaikeiError, locale: Locale): ErrorText {
  const text = describeError(error, locale);
  const remedy = PANEL_REMEDIES[locale][error.code];
  return remedy === undefined ? text : { ...text, remedy: fillPlaceholders(remedy, error.details) };
}
