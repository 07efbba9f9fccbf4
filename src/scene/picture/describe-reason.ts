import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { Locale } from '../../locales/locale.js';
import { textsFor } from '../../locales/texts-for.js';
import type { RoleReason } from '../roles/role-reason.js';

/** Why a layer has its role, in a few words: `named “bg”`. */
export function describeReason(reason: RoleReason, locale: Locale): string {
  const texts = textsFor(locale).scene;
  if (reason.kind === 'corrected') {
    const template = reason.group === null ? texts.reasons.corrected : texts.reasons['corrected-group'];
    return fillPlaceholders(template, { selector: reason.selector, group: reason.group ?? '' });
  }
  if (reason.kind === 'sheet')
    return fillPlaceholders(texts.reasons[reason.drawings > 1 ? 'sheet-held' : 'sheet'], reason);
  const facts = reason.kind === 'kind' ? { layerKind: texts.kinds[reason.layerKind] } : reason;
  return fillPlaceholders(texts.reasons[reason.kind], facts);
}
