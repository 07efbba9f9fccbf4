/** The words of one script in a name: `BG1_painted` is bg · 1 · painted, `BG原図` is bg · 原図. Letters only, lower case. */
export interface WordList {
  /** Whole words in Latin letters or katakana. */
  readonly words: ReadonlySet<string>;
  /** Kanji are written without spaces, so these count anywhere in a run of kanji. */
  readonly kanji: readonly string[];
}

const list = (words: string, kanji: string): WordList => ({
  words: new Set(words.split(/\s+/).filter(Boolean)),
  kanji: kanji.split(/\s+/).filter(Boolean),
});

/** Drawings and notes about the shot, not art of it. Beat every other word: `BG原図` is a layout, not a background. */
export const IGNORE_WORDS = list(
  `layout genzu guide guides memo note notes sketch rough draft ref reference timesheet xsheet conte storyboard
   レイアウト ガイド ラフ メモ タイムシート シート コンテ ボード スケッチ`,
  '原図 参考 下書 指示 資料 色指定 美術設定',
);

/** Light and filters over the whole picture; beat BG and BOOK, because `BGパラ` lies over the BG. */
export const LIGHT_WORDS = list(
  `para flare flares filter filters glow diffusion df tlight
   パラ フレア フィルタ フィルター ディフュージョン グロー`,
  '透過光 入射光',
);

export const BOOK_WORDS = list(
  'book books ovl fg mg foreground midground ブック オーバーレイ',
  '前景 中景 近景',
);

export const BG_WORDS = list(
  'bg bgs background backgrounds bgpaint bgpainted backdrop haikei bijutsu',
  '背景 美術',
);

export const CEL_WORDS = list(
  'cel cels chara charas character characters セル カラセル キャラ キャラクタ キャラクター',
  '人物 作画 動画 原画',
);

/** Say "effect" only where nothing else in the name says more: `撮影用背景` is a background. */
export const COMPOSITING_WORDS = list(
  `effect effects fx vfx adjustment adjustments grade grading lut vignette grain
   エフェクト トーンカーブ`,
  '撮影 効果 特効 調整 補正',
);
