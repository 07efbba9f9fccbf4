import type { Locale } from '../../locales/locale.js';

/** What the plugin says outside of its panel. */
export interface PluginTexts {
  readonly noDocument: string;
  /** As a step of an action is called. */
  readonly step: string;
  readonly notRecorded: string;
}

const TEXTS: Readonly<Record<Locale, PluginTexts>> = {
  en: {
    noDocument: 'No document is open. Open a shot first.',
    step: 'Stylize Background Layer',
    notRecorded: 'The background is painted, but the step could not be recorded in the action:',
  },
  ja: {
    noDocument: 'ドキュメントが開かれていません。先にカットを開いてください。',
    step: '背景レイヤーを描く',
    notRecorded: '背景は描けましたが、アクションに手順を記録できませんでした:',
  },
};

export const pluginTextsFor = (locale: Locale): PluginTexts => TEXTS[locale];
