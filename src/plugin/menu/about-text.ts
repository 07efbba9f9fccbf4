import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { effectiveModel } from '../../panel/derived/effective-model.js';
import type { PanelState } from '../../panel/store/panel-state.js';
import { panelTextsFor } from '../../panel/texts/panel-texts-for.js';
import { pluginTextsFor } from '../texts/plugin-texts.js';

/** Version, the model that would paint, what may be done with it and what it learned from, and what Haikei promises. */
export function aboutText({ locale, catalogue, settings }: PanelState, version: string): string {
  const { about } = pluginTextsFor(locale);
  const { licence: words, about: panel } = panelTextsFor(locale);
  const head = fillPlaceholders(about.version, { version });
  const model = effectiveModel(catalogue.models, settings);
  if (model === null) return [head, about.noModel, panel.promise].join('\n');
  const { title, licence, training } = model;
  const { pictures, rights } = training;
  const facts = { title: title[locale], version: model.version, licence: licence.weights };
  const learned =
    pictures === null ? words.trainedOnUnknown : fillPlaceholders(words.trainedOn, { pictures });
  return [
    head,
    fillPlaceholders(about.model, facts),
    `${words.use[licence.commercialUse]} · ${learned}`,
    rights ?? '',
    licence.attribution,
    panel.promise,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
