import type { DriverName, DriverReason } from '../../inference/self-test/choose-driver.js';
import type { Locale } from '../../locales/locale.js';
import type { Mishap } from '../engine/mishap.js';
import type { FlyoutItem } from '../menu/flyout-item.js';

/** What the plugin says outside of its panel. `{name}` stands for a fact. */
export interface PluginTexts {
  readonly noDocument: string;
  /** As a step of an action is called. */
  readonly step: string;
  readonly notRecorded: string;
  /** `{host}` is the program that holds the panel. */
  readonly drivers: Readonly<Record<DriverName, string>>;
  /** Where the last plate was painted, and how it would be faster. */
  readonly paintedIn: Readonly<Record<DriverName | 'plain-alone', string>>;
  /** Told with a plate. */
  readonly mishaps: Readonly<Record<Mishap, string>>;
  /** Why a driver is not tried. */
  readonly unusable: Readonly<
    Record<
      Extract<DriverReason, 'panel-closed' | 'host-too-old' | 'companion-absent' | 'model-foreign'>,
      string
    >
  >;
  readonly menu: Readonly<Record<FlyoutItem, string>>;
  readonly about: {
    readonly version: string;
    readonly model: string;
    readonly noModel: string;
  };
  /** How to begin, in a few lines. */
  readonly help: readonly string[];
}

const TEXTS: Readonly<Record<Locale, PluginTexts>> = {
  en: {
    noDocument: 'No document is open. Open a shot first.',
    step: 'Stylize Background Layer',
    notRecorded: 'The background is painted, but the step could not be recorded in the action:',
    drivers: { webview: 'WebView', companion: 'Companion', plain: '{host} itself' },
    paintedIn: {
      webview: 'Painted in the panel’s WebView.',
      companion: 'Painted in the companion (haikei watch).',
      plain: 'Painted in {host} itself.',
      'plain-alone':
        'Painted in {host} itself, which is slow. For the companion, run this in a terminal and leave it open: npx haikei watch',
    },
    mishaps: {
      'page-restarted':
        'The page that computes stopped answering and was started anew; what it was painting was painted again.',
      'page-given-up':
        'The page that computes failed twice and is not used any more; the rest was painted without it. A test in the settings tries it again.',
    },
    unusable: {
      'panel-closed': 'no panel is open',
      'host-too-old': 'Photoshop 26.0 or later is needed',
      'companion-absent': 'it is not running; start it in a terminal and leave it open: npx haikei watch',
      'model-foreign': 'the model has operators that it does not know',
    },
    menu: {
      paint: 'Paint Background',
      shot: 'Build a Clip’s Cut…',
      settings: 'Settings',
      about: 'About Haikei and Licences…',
      help: 'Help…',
    },
    about: {
      version: 'Haikei {version} · Apache-2.0',
      model: 'Model: {title} {version}, {licence}',
      noModel: 'There is no model to paint with.',
    },
    help: [
      '1. Open a shot: the background (photo or drawing, a layer or a group called BG) beneath the cels.',
      '2. Look at the stack in the panel. Click a role to correct it, or to choose another layer to paint.',
      '3. Choose a hand and a light, and press “Paint background”. Stop ends it within a tile.',
      '4. The plate lies above the background and beneath the cels. One Undo takes it back; painting again renews it.',
      'A selection or a mask on the background limits the paint. To use it in actions and Batch, paint while an action is being recorded.',
    ],
  },
  ja: {
    noDocument: 'ドキュメントが開かれていません。先にカットを開いてください。',
    step: '背景レイヤーを描く',
    notRecorded: '背景は描けましたが、アクションに手順を記録できませんでした:',
    drivers: { webview: 'WebView', companion: 'コンパニオン', plain: '{host} 本体' },
    paintedIn: {
      webview: 'パネルの WebView で描きました。',
      companion: 'コンパニオン (haikei watch) で描きました。',
      plain: '{host} 本体で描きました。',
      'plain-alone':
        '{host} 本体で描きました (時間がかかります)。コンパニオンを使うには、ターミナルで起動して開いたままにしてください: npx haikei watch',
    },
    mishaps: {
      'page-restarted': '計算用のページが応答しなくなったため、起動し直してその部分を描き直しました。',
      'page-given-up':
        '計算用のページが 2 回失敗したため、残りはそれを使わずに描きました。設定のテストでもう一度試せます。',
    },
    unusable: {
      'panel-closed': 'パネルが開かれていません',
      'host-too-old': 'Photoshop 26.0 以降が必要です',
      'companion-absent': '起動していません。ターミナルで起動して開いたままにしてください: npx haikei watch',
      'model-foreign': 'モデルに対応していない演算があります',
    },
    menu: {
      paint: '背景を描く',
      shot: 'クリップのカットを組む…',
      settings: '設定',
      about: 'Haikei とライセンスについて…',
      help: '使い方…',
    },
    about: {
      version: 'Haikei {version} · Apache-2.0',
      model: 'モデル: {title} {version}、{licence}',
      noModel: '描くためのモデルがありません。',
    },
    help: [
      '1. カットを開きます。背景(写真や絵。BG という名前のレイヤーかグループ)はセルの下に置きます。',
      '2. パネルのレイヤー一覧を確認します。役割をクリックすると、直したり、描くレイヤーを選んだりできます。',
      '3. 筆致と光を選び、「背景を描く」を押します。「中止」で次のタイルまでに止まります。',
      '4. プレートは背景の上、セルの下に入ります。取り消し 1 回で元に戻り、もう一度描くと描き直します。',
      '選択範囲や背景のマスクがあれば、その中だけを描きます。アクションやバッチで使うには、アクションの記録中に描いてください。',
    ],
  },
};

export const pluginTextsFor = (locale: Locale): PluginTexts => TEXTS[locale];
