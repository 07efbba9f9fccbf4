import type { CliTexts } from './cli-texts.js';

export const CLI_JA: CliTexts = {
  about: 'Haikei（背景）はカットの背景を絵に描き起こし、できた背景プレートをセルの下に差し込みます。',
  headings: {
    usage: '使い方:',
    options: 'オプション:',
    commands: 'コマンド:',
    arguments: '引数:',
    examples: '例:',
    exitCodes: '終了コード:',
  },
  exitCodes:
    '0 完了 · 2–4 コマンドやジョブの誤り · 10–19 入力を読めない · 30–39 カットについて判断が必要 · 50–55 書き込みの失敗 · 70–76 モデル · 130 中止。どの場合も元のファイルは変わりません。',
  commands: {
    paint: 'カットの背景を描きます。新しいファイルに書き出し、元のファイルには触れません。',
    clip: '動く映像を作ります。一度だけ描いた背景の上に、セルをコマごとに重ねます。',
    watch: 'コンパニオンになり、このマシンのパネルやスクリプトがフォルダーに置いたジョブを描きます。',
    frames:
      'クリップの shot.json だけから、全部または一部のコマを合成します。レンダーファームや、手直ししたプレートのために。',
    inspect: 'レイヤー構成、各レイヤーの役割とその理由、プレートが入る位置を表示します。',
    lights: 'プレートに重ねられる光の一覧を表示します。',
    models: '絵を描くモデル。',
    modelsList: 'この機械にあるモデルを一覧します。',
    modelsShow: 'モデルカードを表示します。',
    modelsAdd: '手持ちのモデル（.onnx）を追加します。',
    modelsRemove: '追加したモデルを外します。',
  },
  args: {
    input: 'レイヤーのある PSD / PSB、または 1 枚の画像（PNG・JPEG・TIFF）',
    shotFile: 'クリップの shot.json（クリップを書き出した場所のまま）',
    clipInput:
      'セルが番号付きの動画のグループになっている PSD / PSB。--background と --cels を使うときは省きます',
    jobFolder: 'ジョブフォルダー (省略時: ホームの Haikei/jobs)',
    modelFile: '.onnx ファイル',
    modelName: '`haikei models` に表示されるモデル名',
  },
  options: {
    out: '書き出し先（既定: 入力と同じ場所の <入力名>-painted.psd）',
    look: '筆致、または混合: gouache や "gouache:2,poster:1"（既定: モデルの最初の筆致）',
    light:
      'プレートに重ねる光。編集できるレイヤーになります: `haikei lights` にある名前、自作の .json ファイル、または none（既定: none）',
    bakeLight: '光をレイヤーにせず、プレートの画素に焼き込みます',
    strength: '0 は写真のまま、1 は完全に絵（既定: 1）',
    detail: '筆の細かさ: 2 は半分の大きさの筆、0.5 は倍の大きさの筆。輪郭は常に元の解像度のまま（既定: 1）',
    background: '描くレイヤー: 名前、グループ/名前、または inspect が示す #番号',
    role: '役割の訂正。例: --role "レイヤー 3=cel"（bg, book, cel, effect, ignore）。繰り返し可',
    model: '使うモデル（既定: ライセンスが許す中で最良のもの）',
    profile: 'commercial はライセンスが商用を明示的に許さないモデルを断ります。personal は断りません',
    cels: '入力が 1 枚の画像のとき: セルのフォルダー（A/, B/, … または A_0001.png, …）',
    hideOriginal: '描いた元レイヤーの目を閉じます',
    plate: 'プレートだけをカラープロファイル付き PNG でも書き出します',
    plateDepth: 'その PNG のビット数: 8 または 16（既定: 書類と同じ）',
    preview: 'カット全体の統合画像を PNG でも書き出します',
    sidecar: '結果の横に .haikei.json を書きません',
    job: 'ジョブファイルの設定を使います。ここで与えたオプションが優先します',
    saveJob: '今回の設定をジョブファイルとして書き出します',
    force: '以前の結果を上書きします（入力は決して上書きしません）',
    tile: '一度に描く区画の大きさ（ピクセル）。メモリと速度が変わり、絵は変わりません',
    threads: '使うスレッド数（既定: すべて）',
    reproducible: '日付を書かず、同じジョブなら同じバイト列にします',
    clipBackground:
      '背景: 画像、フッテージのコマのフォルダー、または動画（ffmpeg が必要）。PSD のときは描くレイヤー',
    clipCels: 'セルのフォルダー（A/, B/, … または A_0001.png, …）。下のセルから順に繰り返し可',
    clipOut: 'できたものを入れるフォルダー（既定: 入力と同じ場所の <入力名>-clip）',
    clipJob: '描き方をジョブファイルから取ります。ここで与えたオプションが優先します',
    clipForce: 'そのフォルダーにある別の結果を置き換えます（入力は決して上書きしません）',
    book: 'セルの手前の BOOK。背景か画面と同じ大きさ。繰り返し可',
    paintBooks: 'BOOK も描きます（既定: すでに描かれたものとして扱います）',
    sheet: 'どの動画がいつ出るかを示すタイムシート: .xdts または .tdts（既定: ファイルの番号）',
    table: 'シートに複数のタイムテーブルがあるとき、その名前',
    fps: '1 秒のコマ数。例: 24, 23.976, 24000/1001（既定: 24）',
    frames: '長さ（コマ数。既定: シートの通り、または最後の動画まで）',
    on: 'シートなしのとき 1 枚を見せるコマ数。2 は 2 コマ打ち、3 は 3 コマ打ち（既定: 1）',
    gaps: 'シートなしのとき番号の抜けの扱い: refuse, hold, empty（既定: refuse）',
    key: '絵のまわりの白を透明にします: auto（ほかに透明がないとき）, white, none（既定: auto）',
    smooth: '二値化した線の段差を滑らかにします',
    camera: 'カメラワークの JSON: キーとイーズ、ズーム、レイヤーごとの速さ',
    movie: 'ffmpeg で作る mp4, prores, webp。繰り返し可（既定: ffmpeg があれば mp4）',
    noMovie: 'ムービーを作りません',
    startNumber: '最初のコマのファイル番号（既定: 1）',
    paintOn: '背景がフッテージのとき、何コマごとに描くか（既定: 1）',
    steady: '背景がフッテージのとき、ちらつきを抑えずそのまま使います',
    shotOnly:
      '背景を描いて shot.json を書くだけで、合成しません（合成は haikei frames で、分けてもできます）',
    partFrom: '最初のコマの番号。ファイル名のとおり（既定: 最初）',
    partTo: '最後のコマの番号（既定: 最後）',
    partOut: 'frames/ を作るフォルダー（既定: shot.json のある場所）',
    partForce: 'すでにあるコマも作り直します（別のショットのコマでも）',
    modelFolder: '手持ちモデルのフォルダー（既定: ~/.haikei/models）',
    json: '他のプログラム向けに JSON で 1 行ずつ答えます',
    lang: '表示の言語: en または ja（既定: システムに従う）',
    help: 'この説明を表示します',
    version: '版を表示します',
    addName: '一覧に使う名前（既定: ファイル名から）',
    addTitle: '人に見せる題名',
    addLicence: '重みのライセンス。例: MIT, CC-BY-4.0',
    addCommercial: 'そのライセンスが商用利用を許すか: allowed または forbidden',
    addAttribution: '作者が求めるクレジット表記',
    addUrl: 'ライセンスが書かれている場所',
    addRange: '入力の値の範囲。例: -1,1 / 0,1 / 0,255（既定: 試して調べる）',
    addOutputRange: '出力の値の範囲（既定: 試して調べる）',
    addChannels: 'RGB または BGR（調べられません。既定: RGB）',
  },
  paintExamples: `  haikei paint cut-012.psd
  haikei paint cut-012.psd --light dusk
  haikei paint cut-012.psd --background "BG" --strength 0.8 --hide-original
  haikei paint street.jpg --cels ./cut-012/ --out cut-012.psd
  haikei paint cut-012.psd --plate plate.png --preview preview.png`,
  framesExamples: `  haikei clip cut-012.psd --shot-only
  haikei frames cut-012-clip/shot.json --from 1 --to 100
  haikei frames cut-012-clip/shot.json --from 101 --to 200
  haikei clip cut-012.psd`,
  clipExamples: `  haikei clip cut-012.psd --sheet cut-012.xdts
  haikei clip --background street.jpg --cels A/ --cels B/ --on 3 --fps 24
  haikei clip --background wide.jpg --cels cut-012/ --sheet cut-012.xdts --book tree.png --camera pan.json`,
  stages: {
    reading: 'カットを読み込み中 …',
    painting: '描画中',
    refining: '輪郭を仕上げ中',
    inserting: 'プレートをセルの下に差し込み中 …',
    compositing: '合成中',
    filming: 'ムービーを作っています …',
    steadying: 'フッテージを描いています',
  },
  timeLeft: (duration) => `残り ${duration}`,
  stopping: 'この区画が終わりしだい中止します。何も書き出しません。',
  report: {
    painted: ({ layer, size, depth, model, look, strength }) =>
      `「${layer}」（${size}、${depth} bit）を ${model}、筆致 ${look}、強さ ${strength} で描きました。`,
    working: (size) => `${size} 相当の筆の大きさで描き、輪郭は元の解像度から取りました。`,
    inserted: 'プレートの位置:',
    updated: '以前のプレートをその場で描き直しました:',
    seams: (kind, tiles) =>
      ({
        exact: `${tiles} 区画。構造上、継ぎ目はありません。`,
        none: '一枚のまま描きました。',
        blended: `${tiles} 区画をぼかして継ぎました。このモデルは画面全体を一度に見るため、区画の間にわずかな段差が出ることがあります。`,
      })[kind],
    licence: (licence, commercial) =>
      `重み: ${licence}。${
        {
          allowed: '商用利用できます。',
          forbidden: '商用利用できません。',
          unknown: '商用利用の可否は不明です。',
        }[commercial]
      }`,
    approximated: (list) =>
      `ファイル内の統合画像は次の要素を近似しています: ${list}。レイヤー自体はそのままです。`,
    written: {
      document: 'プレート入りのカット',
      plate: 'プレート単体',
      preview: '統合画像',
      sidecar: '来歴の記録',
      job: 'ジョブファイル',
    },
    became: (format) => `結果が PSD の上限を超えるため ${format} で書き出します。`,
    personalNotice: 'このモデルは商用の仕事に使えません。プレートの記録にもそう書かれます。',
    document: ({ name, size, depth, mode, profile }) => `${name}: ${size}、${depth} bit、${mode}、${profile}`,
    untagged: 'カラープロファイルなし（sRGB とみなします）',
    grey: 'グレースケール',
    provenance: 'ファイルに記録された機械描画:',
    noProvenance: '機械で描いたプレートの記録はありません。',
  },
  clip: {
    made: ({ frames, size, fps, seconds }) =>
      `${frames} コマ、${size}、毎秒 ${fps} コマ（${seconds} 秒）です。`,
    layers: 'レイヤー（上から）:',
    written: {
      frames: 'コマ',
      preview: '動くプレビュー',
      contact: '一覧',
      movie: 'ムービー',
      shot: '撮影用',
    },
    steadied: ({ painted, steadied, still, cuts }) =>
      `ちらつき（平均ワープ誤差、255 段階）は描いたままで ${painted}、抑えた後で ${steadied} です。画面の ${still} % は 1 ビットも変わりません。${cuts === '' ? '' : `カットの変わり目: ${cuts} 枚目の前。`}`,
    video: ({ path, size, fps }) => `${path}: 動画、${size}、毎秒 ${fps} コマ`,
    noMovie:
      'ffmpeg がないか必要なエンコーダーを持たないので、MP4 と WebP は作りませんでした。動くプレビューは PNG（APNG）です。',
    shotOnly: (shot) =>
      `プレートと ${shot} ができました。コマはまだありません。haikei frames で（分けてでも）合成でき、--shot-only を外した同じコマンドでプレビューとムービーができます。`,
    part: ({ frames, from, to, made, there }) =>
      `${frames} のコマ ${from}〜${to}: ${made} コマを合成しました${there === 0 ? '' : `（${there} コマは前からありました）`}。`,
    stopping: 'この段階が終わったら止まります。できた分は残り、同じコマンドで続きから始まります。',
  },
  watch: {
    watching: (folder) =>
      `${folder} を見ています。描いているあいだは開いたままにしてください(Ctrl-C で終了)。`,
    answered: (job, failure) => (failure === '' ? `${job}: 描きました` : `${job}: ${failure}`),
    stopping: '終了します。終わっていないジョブは、次に起動したときに続けます。',
  },
  lights: {
    columns: { name: '光', title: '題名', parts: '内訳' },
    parts: { colour: '調子と色', haze: 'かすみ', bloom: '光のにじみ' },
    own: '自作の光: これらのファイルを複製して書き換え、パスで指定します: --light my-light.json',
  },
  models: {
    columns: {
      name: 'モデル',
      version: '版',
      hands: '筆致',
      use: '商用利用',
      cost: '計算量',
      from: '出どころ',
    },
    use: { allowed: '可', forbidden: '不可', unknown: '不明' },
    from: { bundled: 'Haikei', user: '自分' },
    added: (name, card) => `${name} を追加しました。カード: ${card}`,
    removed: (name) => `${name} をモデルフォルダーから外しました。`,
    measured: '試して分かったこと:',
    pleaseCheck: '調べられなかったこと（カードで確認してください）:',
  },
};
