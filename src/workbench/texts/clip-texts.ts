import type { Locale } from '../../locales/locale.js';

/** What the timeline says. */
export interface ClipTexts {
  readonly timeline: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly forth: string;
  readonly frame: string;
  /** Of the slider, for those who do not see it; `{frame}`, `{frames}`, `{time}`. */
  readonly at: string;
  readonly rate: string;
  readonly fps: string;
  /** How long a number stands. */
  readonly on: string;
  readonly table: string;
  readonly sheet: string;
  readonly dropSheet: string;
  readonly camera: string;
  readonly dropCamera: string;
  /** Of cels from files. */
  readonly cels: string;
  /** `{drawings}` */
  readonly drawings: string;
  readonly dropCels: string;
  readonly book: string;
  /** `{book}` */
  readonly dropBook: string;
  readonly paintBooks: string;
  /** Of BOOKs, beside a plate or painted ones. */
  readonly unpaintedBooks: string;
  readonly smooth: string;
  readonly addCels: string;
  readonly addFolder: string;
  readonly addBooks: string;
  readonly openFootage: string;
  readonly footage: string;
  /** `{name}`, `{frames}` */
  readonly filmed: string;
  readonly paintOn: string;
  /** `{step}` */
  readonly onStep: string;
  readonly steady: string;
  readonly paintFrames: string;
  readonly stopFrames: string;
  readonly savePlates: string;
  readonly paintFirst: string;
  readonly onlyFirst: string;
  /** `{done}`, `{total}` */
  readonly painting: string;
  /** `{time}` */
  readonly timeLeft: string;
  /** `{done}`, `{total}` */
  readonly partPainted: string;
  readonly allPainted: string;
  /** `{painted}`, `{steadied}`, `{still}` */
  readonly flicker: string;
  /** `{cuts}` */
  readonly cuts: string;
  /** Of a plate. */
  readonly otherBrush: string;
  readonly visible: string;
  readonly onionCels: string;
  readonly onionGround: string;
  readonly exportFrames: string;
  readonly stop: string;
  /** `{done}`, `{total}` */
  readonly exporting: string;
}

const TEXTS: Readonly<Record<Locale, ClipTexts>> = {
  en: {
    timeline: 'Timeline',
    play: 'Play',
    pause: 'Pause',
    back: 'One frame back',
    forth: 'One frame forth',
    frame: 'Frame',
    at: 'frame {frame} of {frames}, {time} in seconds and frames',
    rate: 'Frames a second',
    fps: 'fps',
    on: 'Each drawing stands',
    table: 'Time table',
    sheet: 'Time sheet',
    dropSheet: 'Without the time sheet',
    camera: 'Camera',
    dropCamera: 'Without the camera',
    cels: 'Cels from files',
    drawings: '{drawings} drawings',
    dropCels: 'Without the cels from files',
    book: 'BOOK from a file',
    dropBook: 'Without the BOOK {book}',
    paintBooks: 'Paint BOOKs',
    unpaintedBooks:
      'BOOKs that were not painted along with this plate are shown as they are. Paint again with “Paint BOOKs” to have them painted.',
    smooth: 'Smooth lines',
    addCels: 'Cels…',
    addFolder: 'Folder of cels…',
    addBooks: 'BOOK…',
    openFootage: 'Moving BG…',
    footage: 'Background that moves, a picture for each frame',
    filmed: '{name}, {frames} frames',
    paintOn: 'Painted frames of the background',
    onStep: 'on {step}s',
    steady: 'Steady paint',
    paintFrames: 'Paint all frames',
    stopFrames: 'Stop painting',
    savePlates: 'Export plates…',
    paintFirst:
      'The background is shown as it was filmed. Try looks on its first frame with Paint, then paint all frames.',
    onlyFirst:
      'Only the first frame has this look, the clip is shown as it was filmed. Paint all frames to see it move.',
    painting: '{done} of {total} frames of the background painted',
    timeLeft: ', {time} left',
    partPainted:
      '{done} of {total} frames of the background are painted, the others are as they were filmed.',
    allPainted: 'The background is painted.',
    flicker: ' Flicker {painted}, steadied {steadied}; {still} % of the picture stays as it was.',
    cuts: ' Cuts at painted frame {cuts}.',
    otherBrush:
      'The plate was painted for a frame of another size. Paint again for the brushes and the light of this one.',
    visible: 'Show frames',
    onionCels: 'Onion: cels',
    onionGround: 'Onion: before',
    exportFrames: 'Export frames…',
    stop: 'Stop the export',
    exporting: '{done} of {total} frames',
  },
  ja: {
    timeline: 'タイムライン',
    play: '再生',
    pause: '一時停止',
    back: '1 コマ戻る',
    forth: '1 コマ進む',
    frame: 'コマ',
    at: '{frames} コマ中 {frame} コマ目、{time}(秒+コマ)',
    rate: '1 秒のコマ数',
    fps: 'fps',
    on: '1 枚のコマ数',
    table: 'タイムテーブル',
    sheet: 'タイムシート',
    dropSheet: 'タイムシートを外す',
    camera: 'カメラ',
    dropCamera: 'カメラを外す',
    cels: 'ファイルのセル',
    drawings: '動画 {drawings} 枚',
    dropCels: 'ファイルのセルを外す',
    book: 'ファイルの BOOK',
    dropBook: 'BOOK {book} を外す',
    paintBooks: 'BOOK も描く',
    unpaintedBooks:
      'このプレートと一緒に描かれていない BOOK は、元のまま表示しています。描くには「BOOK も描く」を選んで、もう一度描いてください。',
    smooth: '線を滑らかに',
    addCels: 'セル…',
    addFolder: 'セルのフォルダー…',
    addBooks: 'BOOK…',
    openFootage: '動く BG…',
    footage: '動く背景(1 コマに 1 枚)',
    filmed: '{name}・{frames} コマ',
    paintOn: '背景を描くコマ',
    onStep: '{step} コマ打ち',
    steady: 'ちらつきを抑える',
    paintFrames: '全コマを描く',
    stopFrames: '描くのを中止',
    savePlates: 'プレートを書き出す…',
    paintFirst: '背景は元のままです。まず 1 コマ目で画風を試し、決まったら全コマを描いてください。',
    onlyFirst:
      'この画風で描かれているのは 1 コマ目だけで、コマの表示は元のままです。全コマを描くと動きを見られます。',
    painting: '背景 {total} コマ中 {done} コマを描きました',
    timeLeft: '(残り {time})',
    partPainted: '背景 {total} コマ中 {done} コマが描かれています。残りは元のままです。',
    allPainted: '背景はすべて描かれています。',
    flicker: 'ちらつき {painted} → {steadied}、画面の {still} % は前のコマのまま。',
    cuts: 'カット替わり:描いたコマの {cuts} 枚目。',
    otherBrush:
      'プレートは別の大きさの画面に合わせて描かれています。今の画面に合う筆と光にするには、もう一度描いてください。',
    visible: 'コマを表示',
    onionCels: 'オニオン:セル',
    onionGround: 'オニオン:描く前',
    exportFrames: 'コマを書き出す…',
    stop: '書き出しを中止',
    exporting: '{total} コマ中 {done}',
  },
};

export const clipTextsFor = (locale: Locale): ClipTexts => TEXTS[locale];
