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
  readonly live: string;
  /** While the picture shows what would be painted. */
  readonly liveShown: string;
  readonly liveRough: string;
  /** Of the picture at the left of the line. */
  readonly other: string;
  readonly asOpened: string;
  /** Of the painting that the document holds. */
  readonly look: string;
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
  /** After the worker that held the document was lost; `{reason}`, `{missing}`. */
  readonly lostAndBack: string;
  readonly lostPaintings: string;
  readonly lostDocument: string;
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
    live: 'Live preview',
    liveShown: 'preview, not painted yet',
    liveRough: 'preview, a mixture for now',
    other: 'Left of the line',
    asOpened: 'as opened',
    look: 'Painting',
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
    lostAndBack:
      'The part of this page that held the document ended: {reason}. The document was opened again from your file, and painted again in small tiles. Nothing is missing but steps that were undone. If this happens again, close other pages, or paint the file with `haikei paint`.',
    lostPaintings:
      'The part of this page that held the document ended more than once: {reason}. The document was opened again from your file; {missing} paintings are missing. Close other pages and paint again, or paint the file with `haikei paint`.',
    lostDocument:
      'The part of this page that held the document ended: {reason}. Your file is as it was. Close other pages and open it again, or paint it with `haikei paint`.',
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
    live: 'ライブプレビュー',
    liveShown: 'プレビュー（まだ描いていません）',
    liveRough: 'プレビュー（仮の混ぜ合わせ）',
    other: '線の左',
    asOpened: '開いたとき',
    look: '描いたもの',
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
    lostAndBack:
      'ドキュメントを扱う処理が終了しました({reason})。元のファイルから開き直し、小さなタイルで描き直しました。取り消した操作のほかに失われたものはありません。また起きる場合は、ほかのページを閉じるか、`haikei paint` で描いてください。',
    lostPaintings:
      'ドキュメントを扱う処理が繰り返し終了しました({reason})。元のファイルから開き直しましたが、描いた背景 {missing} 点は失われました。ほかのページを閉じて描き直すか、`haikei paint` で描いてください。',
    lostDocument:
      'ドキュメントを扱う処理が終了しました({reason})。元のファイルはそのままです。ほかのページを閉じて開き直すか、`haikei paint` で描いてください。',
    working: 'お待ちください…',
    tools: 'ドキュメント',
    panel: 'Haikei',
  },
};

export const benchTextsFor = (locale: Locale): BenchTexts => TEXTS[locale];
