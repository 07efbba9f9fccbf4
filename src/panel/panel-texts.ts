import type { PanelLanguage } from './panel-language.js';

export interface PanelTexts {
  readonly tagline: string;
  readonly what: string;
  readonly notYet: string;
  readonly howTo: string;
  readonly steps: readonly string[];
  readonly promise: string;
}

/** What to type, the same in every language. */
export const PAINT_COMMAND = 'npx haikei paint cut-001.psd';

export const PANEL_TEXTS: Readonly<Record<PanelLanguage, PanelTexts>> = {
  en: {
    tagline: 'Hand-drawn characters, machine-painted backgrounds.',
    what: 'Haikei paints the background of a shot and slides the painted plate beneath the cels.',
    notYet:
      'This version cannot paint inside Photoshop yet. It paints the saved document from the command line.',
    howTo: 'To paint this document now:',
    steps: [
      'Save it as PSD or PSB, with “Maximize Compatibility” on.',
      'In a terminal, in the folder of Haikei, run the command below with your file.',
      'Open the file that it writes. The plate lies beneath the lowest cel.',
    ],
    promise: 'Your layers are not changed, and nothing is sent anywhere.',
  },
  ja: {
    tagline: 'キャラクターは手描き、背景は機械が描く。',
    what: 'Haikei はカットの背景を描き、描いたプレートをセルの下に差し込みます。',
    notYet:
      'このバージョンでは、まだ Photoshop の中で描くことはできません。保存した書類をコマンドラインから描きます。',
    howTo: 'この書類を今すぐ描くには:',
    steps: [
      '「互換性を優先」をオンにして PSD または PSB で保存します。',
      'ターミナルで Haikei のフォルダに移り、下のコマンドを自分のファイル名で実行します。',
      '書き出されたファイルを開きます。プレートは一番下のセルの下にあります。',
    ],
    promise: 'あなたのレイヤーは一切変更されません。データはどこにも送信されません。',
  },
};
