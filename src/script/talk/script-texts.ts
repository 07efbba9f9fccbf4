/** Everything that the script says. `{name}` stands for a fact. */
export interface ScriptTexts {
  readonly title: string;
  readonly hand: string;
  readonly light: string;
  readonly noLight: string;
  readonly strength: string;
  readonly sheet: string;
  readonly sheetFound: string;
  readonly sheetNone: string;
  readonly sheetFile: string;
  readonly sheetAsk: string;
  readonly paint: string;
  readonly stop: string;
  readonly close: string;
  readonly ready: string;
  readonly waiting: string;
  readonly painted: string;
  readonly undo: string;
  readonly stopped: string;
  readonly noComp: string;
  readonly unsaved: string;
  readonly tooOld: string;
  readonly noCompanion: string;
  readonly otherVersion: string;
  readonly gone: string;
  readonly changed: string;
  readonly notPutIn: string;
  readonly failed: string;
}

const EN: ScriptTexts = {
  title: 'Haikei',
  hand: 'Hand',
  light: 'Light',
  noLight: 'none',
  strength: 'Strength (%)',
  sheet: 'Time sheet',
  sheetFound: 'beside the files',
  sheetNone: 'none',
  sheetFile: 'Choose a file…',
  sheetAsk: 'Time sheet (XDTS or TDTS)',
  paint: 'Paint background',
  stop: 'Stop',
  close: 'Close',
  ready: 'Paints the BG of the composition, or the layers that are selected.',
  waiting: 'The companion paints “{comp}” … ({seconds} s)',
  painted: 'Painted “{comp}”.',
  undo: 'Edit > Undo takes it back.',
  stopped: 'Stopped. Nothing was changed.',
  noComp: 'Open a composition first: click into its timeline.',
  unsaved: 'Save the project first. Plates lie in a folder “Haikei” beside it.',
  tooOld: 'This script needs After Effects 24 or later; this is {version}.',
  noCompanion:
    'No companion watches {folder}.\nRun this in a terminal and leave it open, then try again:\n\nnpx haikei watch',
  otherVersion:
    'The companion is {theirs}, and this script does not understand it. Bring both to the same version.',
  gone: 'The companion has gone. Start it again (npx haikei watch) and paint again. Nothing was changed.',
  changed: 'The composition was changed meanwhile ({what}). Nothing was put in; paint again.',
  notPutIn: 'The plate could not be put in, and everything is as it was before:\n{reason}',
  failed: 'It did not work, and nothing was changed:\n{reason}',
};

const JA: ScriptTexts = {
  title: 'Haikei 背景',
  hand: '筆致',
  light: '光',
  noLight: 'なし',
  strength: '強さ (%)',
  sheet: 'タイムシート',
  sheetFound: '素材のそばのもの',
  sheetNone: '使わない',
  sheetFile: 'ファイルを選ぶ…',
  sheetAsk: 'タイムシート (XDTS または TDTS)',
  paint: '背景を描く',
  stop: '中止',
  close: '閉じる',
  ready: 'コンポジションの BG、または選択したレイヤーを描きます。',
  waiting: 'コンパニオンが「{comp}」を描いています… ({seconds} 秒)',
  painted: '「{comp}」を描きました。',
  undo: '「編集 > 取り消し」で元に戻ります。',
  stopped: '中止しました。何も変更していません。',
  noComp: '先にコンポジションを開いてください (タイムラインをクリックします)。',
  unsaved: '先にプロジェクトを保存してください。プレートはその隣の「Haikei」フォルダーに置かれます。',
  tooOld: 'このスクリプトには After Effects 24 以降が必要です (現在: {version})。',
  noCompanion:
    '{folder} を見ているコンパニオンがありません。\nターミナルで次を実行して開いたままにし、もう一度お試しください:\n\nnpx haikei watch',
  otherVersion: 'コンパニオンは {theirs} で、このスクリプトとは通じません。同じバージョンにしてください。',
  gone: 'コンパニオンがいなくなりました。起動し直して (npx haikei watch) もう一度描いてください。何も変更していません。',
  changed:
    '描いている間にコンポジションが変わりました ({what})。何も入れていません。もう一度描いてください。',
  notPutIn: 'プレートを入れられませんでした。すべて元のままです:\n{reason}',
  failed: 'うまくいきませんでした。何も変更していません:\n{reason}',
};

export const isJapanese = (): boolean => /^ja/.test(app.isoLanguage);

/** In the language of this After Effects. */
export const scriptTexts = (): ScriptTexts => (isJapanese() ? JA : EN);
