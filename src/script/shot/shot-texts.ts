/** Everything that the script says. `{name}` stands for a fact. */
export interface ShotTexts {
  readonly title: string;
  readonly choose: string;
  readonly built: string;
  readonly keyed: string;
  readonly tooOld: string;
  readonly wrong: string;
  readonly missing: string;
  readonly failed: string;
}

const EN: ShotTexts = {
  title: 'Haikei: a cut from shot.json',
  choose: 'Choose the shot.json of a clip',
  built: '“{name}”: {layers} layers, {frames} frames. Edit > Undo takes all of it back.',
  keyed: 'Drawings on white, to be keyed: {names}',
  tooOld: 'After Effects {version} is too old: the script is for 24 and later.',
  wrong:
    '{file} is no shot that this version reads: wrong at {reason}. Write it again with “npx haikei clip”. Nothing was changed.',
  missing:
    '{count} files of the shot are not there, the first is {file}. Keep shot.json where the clip was written. Nothing was changed.',
  failed: 'After Effects did not build the cut: {reason}. Nothing was changed.',
};

const JA: ShotTexts = {
  title: 'Haikei: shot.json からカットを組む',
  choose: 'クリップの shot.json を選んでください',
  built: '「{name}」を組みました(レイヤー {layers}、{frames} コマ)。取り消し 1 回で元に戻ります。',
  keyed: '白地のまま読み込んだセル(キーで抜いてください): {names}',
  tooOld: 'After Effects {version} は古すぎます。このスクリプトは 24 以降用です。',
  wrong:
    '{file} は読み込めません({reason} が正しくありません)。「npx haikei clip」で書き出し直してください。何も変更していません。',
  missing:
    'ショットのファイルが {count} 個見つかりません(最初は {file})。shot.json はクリップを書き出した場所に置いたままにしてください。何も変更していません。',
  failed: 'カットを組めませんでした: {reason}。何も変更していません。',
};

/** In the language of After Effects. */
export const shotTexts = (): ShotTexts => (app.isoLanguage.substr(0, 2) === 'ja' ? JA : EN);
