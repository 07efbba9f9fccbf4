import type { Locale } from '../../locales/locale.js';

/** What the page around the panel says. */
export interface BenchTexts {
  readonly title: string;
  readonly open: string;
  readonly sample: string;
  readonly save: string;
  readonly plate: string;
  readonly job: string;
  readonly undo: string;
  readonly redo: string;
  readonly compare: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly actual: string;
  /** Of the picture, for those who do not see it. */
  readonly picture: string;
  readonly split: string;
  readonly nothing: string;
  readonly local: string;
  readonly unsaved: string;
  readonly loss: string;
  readonly dismiss: string;
  readonly working: string;
  readonly tools: string;
  readonly panel: string;
}

const TEXTS: Readonly<Record<Locale, BenchTexts>> = {
  en: {
    title: 'Haikei workbench',
    open: 'Open…',
    sample: 'Sample shot',
    save: 'Save',
    plate: 'Plate as PNG',
    job: 'Job file',
    undo: 'Undo',
    redo: 'Redo',
    compare: 'Before / after',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fit: 'Fit',
    actual: '100 %',
    picture:
      'Picture of {name}, {width} × {height}. Arrow keys move it, + and − zoom, 0 fits it, 1 is its own size.',
    split: 'Where before ends and after begins',
    nothing: 'Drop a PSD, PSB, PNG, JPEG or TIFF here, or choose one.',
    local: 'Nothing leaves this machine.',
    unsaved: 'not saved',
    loss: 'The document has been painted and not saved. Go on without saving?',
    dismiss: 'Close the message',
    working: 'One moment…',
    tools: 'Document',
    panel: 'Haikei',
  },
  ja: {
    title: 'Haikei ワークベンチ',
    open: '開く…',
    sample: 'サンプルのカット',
    save: '保存',
    plate: 'プレートを PNG で保存',
    job: 'ジョブファイル',
    undo: '取り消す',
    redo: 'やり直す',
    compare: '前と後',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fit: '全体',
    actual: '100 %',
    picture: '{name} の画像、{width} × {height}。矢印キーで移動、+ と − で拡大と縮小、0 で全体、1 で等倍。',
    split: '前と後の境目',
    nothing: 'PSD、PSB、PNG、JPEG、TIFF をここにドロップするか、選んでください。',
    local: 'データがこのパソコンの外に出ることはありません。',
    unsaved: '未保存',
    loss: '描いた背景がまだ保存されていません。保存せずに続けますか?',
    dismiss: 'メッセージを閉じる',
    working: 'お待ちください…',
    tools: 'ドキュメント',
    panel: 'Haikei',
  },
};

export const benchTextsFor = (locale: Locale): BenchTexts => TEXTS[locale];
