import type { DriverName, DriverReason } from '../../inference/self-test/choose-driver.js';
import type { Locale } from '../../locales/locale.js';

/** What the plugin says outside of its panel. */
export interface PluginTexts {
  readonly noDocument: string;
  /** As a step of an action is called. */
  readonly step: string;
  readonly notRecorded: string;
  readonly drivers: Readonly<Record<DriverName, string>>;
  /** Why a driver is not tried. */
  readonly unusable: Readonly<
    Record<Extract<DriverReason, 'panel-closed' | 'host-too-old' | 'model-foreign'>, string>
  >;
}

const TEXTS: Readonly<Record<Locale, PluginTexts>> = {
  en: {
    noDocument: 'No document is open. Open a shot first.',
    step: 'Stylize Background Layer',
    notRecorded: 'The background is painted, but the step could not be recorded in the action:',
    drivers: { webview: 'WebView', plain: 'Photoshop itself' },
    unusable: {
      'panel-closed': 'no panel is open',
      'host-too-old': 'Photoshop 26.0 or later is needed',
      'model-foreign': 'the model has operators that it does not know',
    },
  },
  ja: {
    noDocument: 'ドキュメントが開かれていません。先にカットを開いてください。',
    step: '背景レイヤーを描く',
    notRecorded: '背景は描けましたが、アクションに手順を記録できませんでした:',
    drivers: { webview: 'WebView', plain: 'Photoshop 本体' },
    unusable: {
      'panel-closed': 'パネルが開かれていません',
      'host-too-old': 'Photoshop 26.0 以降が必要です',
      'model-foreign': 'モデルに対応していない演算があります',
    },
  },
};

export const pluginTextsFor = (locale: Locale): PluginTexts => TEXTS[locale];
