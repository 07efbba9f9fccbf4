import type { SceneTexts } from './texts.js';

export const SCENE_JA: SceneTexts = {
  roles: {
    bg: '背景(BG)',
    book: 'BOOK',
    cel: 'セル',
    plate: 'プレート(Haikei が描いた背景)',
    effect: '撮影処理',
    ignore: '対象外',
  },
  kinds: {
    pixel: 'ピクセルレイヤー',
    group: 'グループ',
    adjustment: '調整レイヤー',
    fill: '塗りつぶしレイヤー',
    text: 'テキストレイヤー',
    shape: 'シェイプレイヤー',
    'smart-object': 'スマートオブジェクト',
    camera: 'カメラ',
    light: 'ライト',
    null: 'ヌルオブジェクト',
    guide: 'ガイドレイヤー',
    sound: 'オーディオ',
    other: 'その他のレイヤー',
  },
  reasons: {
    name: 'レイヤー名に「{word}」',
    'group-name': 'グループ「{groupName}」の名前に「{word}」',
    corrected: '指定による(「{selector}」)',
    'corrected-group': 'グループ「{group}」への指定による',
    sheet: 'タイムシートの「{column}」',
    'sheet-held': 'タイムシートの「{column}」: {drawings} 枚、主に {on} コマ打ち',
    position: '画面全体を覆う一番下の絵',
    'has-plate': 'プレートの元になったレイヤー',
    'background-layer': '「背景」レイヤー(BG と名付けられたレイヤーが別にあるため)',
    stamp: 'Haikei が「{sourceName}」から描いたもの',
    'on-plate': 'プレートに重ねたもの',
    kind: '{layerKind}',
    selected: '「{selector}」と指定されたため',
    unknown: '名前からは判断できません',
  },
  notes: {
    'below-lowest-cel': '背景より下にセルがあるため、プレートは一番下のセルの下に入ります。',
    'left-group': '背景のグループより下にセルがあるため、プレートはグループの外に入ります。',
    'left-clipping-chain': 'クリッピングされないように、プレートはクリッピングの外に入ります。',
    'above-clipping-chain':
      '背景にクリッピングされたレイヤーがあるため、プレートはそのすべての上に入ります。元のレイヤーはそのままです。',
    'above-background-layer':
      'プレートは「背景」レイヤーのすぐ上に入ります。「背景」レイヤーの下には何も置けません。',
    'updates-existing-plate': '前回のプレートを、同じ位置で描き直します。',
    'moved-plate-left':
      '以前のプレートが別の位置へ移動されています。それには触れず、新しいプレートを作ります。',
  },
  insertNotes: {
    'read-from-file': '元のファイルをそのまま読み込んで描きました。',
    'read-by-rendering':
      'Haikei が読めるファイルがないため、ホストがレンダリングした画像から描きました。既知の色見本は、同じ経路を通しても変わりませんでした。',
    'rendered-in-8-bit':
      'プロジェクトは 8 bit より深いのに、レンダリングされた画像は 8 bit です。なだらかな階調に段が出ることがあります。16 bit の PNG か TIFF ならそのまま読めます。',
    'made-sequence': '背景が動くため、プレートは連番画像になりました。',
    'check-colour-space':
      'このプロジェクトのカラー管理は、スクリプトからは分かりません。プレートのファイルの解釈を確認してください。',
    'light-kept':
      '「{layer}」はそのままにしました。手で直されているか、直されたかどうか分からないためです。今の光の設定とは異なることがあります。',
    'frames-found':
      'この書類にはフレームアニメーションがあります。プレートがどのフレームに表示されるかを Photoshop は教えません。表示されないフレームがあれば、全フレームを選択してプレートの目のアイコンをオンにしてください。',
    'frames-unknown':
      'フレームアニメーションかどうかを Photoshop は教えません。そうであって、プレートが表示されないフレームがあれば、全フレームを選択してプレートの目のアイコンをオンにしてください。',
    'source-hidden-in-frame':
      '元の背景を非表示にしました。フレームアニメーションでは現在のフレームだけに効きます。全フレームを選択して目のアイコンをオフにしてください。',
  },
  sheetNotes: {
    'sheet-order':
      'タイムシートでは「{lower}」は「{upper}」の下ですが、レイヤーでは上にあります。並びは変えていません。',
    'sheet-absent': 'タイムシートにあってレイヤーにないもの: {columns}。',
    'sheet-length': 'タイムシートは {sheet} コマ、このカットは {shot} コマです。',
  },
  plateHere: 'ここにプレートが入ります',
  plateUpdated: 'このプレートを描き直します',
};
