/**
 * Japanese for the parts of messages that come from where a fault was found: reasons, what was found, what was expected.
 * Keys are the English as it is written there, with `{0}`, `{1}` for what it puts in.
 */
export const REASONS_JA: Readonly<Record<string, string>> = {
  // What a schema says of a value.
  'expected {0}, found {1}': '{0} のはずですが、{1} でした',
  'there is no such setting': 'この名前の設定はありません',
  'is empty': '空です',
  'is no number': '数ではありません',
  'is not a whole number': '整数ではありません',
  'is below {0}': '{0} より小さい値です',
  'is less than {0}': '{0} より小さい値です',
  'is more than {0}': '{0} より大きい値です',
  'are more than {0}': '{0} より多くあります',
  'is longer than {0} characters': '{0} 文字より長い文字列です',
  'has more than {0} entries': '{0} 個より多くあります',
  'has more than {0} keys': 'キーが {0} 個より多くあります',
  'has more than {0} points': '点が {0} 個より多くあります',
  'needs at least one key': 'キーが 1 つ以上必要です',
  'needs at least {0} points': '点が {0} 個以上必要です',
  'needs a hand with a weight above 0': '0 より大きい重みの筆致が必要です',
  'does not begin at frame 0 and go on from there': '0 コマ目から順に並んでいません',
  'has a span whose drawing is not among its drawings': '一覧にない動画番号を使う区間があります',
  'has spans with a gap or an overlap': '区間に抜けか重なりがあります',
  'must be in order of their frames, no frame twice': 'コマの順に並べ、同じコマを 2 度使わないでください',
  'must be written with / and without control characters': '区切りは / とし、制御文字は使えません',
  'must rise: no input twice, no output below the one before':
    '単調に増えなければなりません（同じ入力は 2 度使えず、出力は前の点より下がれません）',
  'must run from input 0 to input 255': '入力 0 から 255 までを覆わなければなりません',
  'must run from frame 0 to frame {0}': '0 コマ目から {0} コマ目までを覆わなければなりません',
  'may hold small letters, digits and single hyphens only':
    '使えるのは英小文字、数字、単独のハイフンだけです',
  'is not the name of a blend mode, as `linear-dodge`':
    '描画モードの名前（`linear-dodge` など）ではありません',
  'only letters, digits, ".", "_" and "-", not starting with a sign':
    '使えるのは英数字と「.」「_」「-」だけで、記号では始められません',
  'a file name beside the card that ends in .onnx, without a folder':
    'カードと同じ場所にある .onnx のファイル名（フォルダーなし）を書いてください',
  '64 lower-case hexadecimal digits': '16 進数の小文字 64 桁でなければなりません',
  'an http or https address': 'http か https のアドレスを書いてください',
  'an object, not a list': 'リストではなくオブジェクトを書いてください',
  'the first value must be the smaller one': '先に小さい方の値を書いてください',

  // Texts: JSON, sheets, jobs, shots.
  'not JSON': 'JSON ではありません',
  'this is not JSON': 'JSON ではありません',
  'this is not JSON ({0})': 'JSON ではありません（{0}）',
  'from here on this is not JSON': 'ここから先が JSON ではありません',
  '{0} characters, at most {1} are read': '{0} 文字あります（読めるのは {1} 文字まで）',
  'expected "{0}", found "{1}"': '「{0}」のはずですが、「{1}」でした',
  'track {0} has drawings and no name in timeTableHeaders':
    'トラック {0} に動画がありますが、timeTableHeaders に名前がありません',
  '"{0}" is neither a drawing nor a known symbol': '「{0}」は動画番号でも、知られた記号でもありません',
  'there are two tracks {0}': 'トラック {0} が 2 つあります',
  'two tracks are called "{0}"': '「{0}」というトラックが 2 つあります',
  'frame {0} stands here twice': '{0} コマ目が 2 度あります',
  'this name cannot be used; give the #key instead': 'この名前は使えません。#キーで指定してください',
  'no layer of this name in the shot, which has:\n{0}':
    'この名前のレイヤーはありません。カットにあるのは:\n{0}',
  '{0} is no weight': '{0} は重みとして使えません',
  'all weights are 0': '重みがすべて 0 です',
  'there is none': '1 つもありません',
  '"{0}" is no blend mode': '「{0}」という描画モードはありません',
  '"{0}" is not frames/…_%04d.png': '「{0}」は frames/…_%04d.png の形ではありません',
  'names "{0}", which is not one layer of {1}': '「{0}」は {1} の中の 1 つのレイヤーに決まりません',

  'lies more than {0} pixels away': '{0} 画素より遠くにあります',
  'it is not installed, and Photoshop makes documents in installed profiles only':
    'インストールされていません（Photoshop はインストール済みのプロファイルでしかドキュメントを作れません）',
  'it is of {0}, the picture of {1}': '{0} のプロファイルですが、画像は {1} です',
  'has no plate among its {0}': '{0} 枚の中にプレートがありません',
  'has a grey plate beneath drawings in colour': 'グレースケールのプレートの上に色のある動画があります',

  // Model cards and weights.
  'global statistics reach everywhere: expected null, found {0}':
    '画面全体の統計を使うネットワークでは null のはずですが、{0} でした',
  'a network without global statistics has a finite halo: expected a number':
    '画面全体の統計を使わないネットワークでは、数のはずです',
  'expected a multiple of the stride {0}, found {1}': 'ストライド {0} の倍数のはずですが、{1} でした',
  'with stride {0} tiles would lie on a grid of {1} pixels':
    'ストライド {0} では、タイルが {1} 画素の格子に並ぶことになります',
  'two hands share an id': '2 つの筆致の id が同じです',
  'null, but there are {0} hands to mix': 'null ですが、混ぜる筆致が {0} 個あります',
  'expected one weight a hand ({0}), found {1}': '筆致ごとに 1 つの重み（{0} 個）のはずですが、{1} 個でした',
  'more than {0} values, or nested deeper than {1}': '値が {0} 個より多いか、{1} 段より深い入れ子です',
  '{0} bytes, the card says {1}': '{0} バイトですが、カードには {1} とあります',
  'SHA-256 is {0}, the card says {1}': 'SHA-256 は {0} ですが、カードには {1} とあります',

  // The command line; the first ones are commander's.
  "unknown option '{0}'": '{0} というオプションはありません',
  "unknown option '{0}'\n(Did you mean {1}?)": '{0} というオプションはありません（{1} のことですか）',
  "unknown option '{0}'\n(Did you mean one of {1}?)":
    '{0} というオプションはありません（{1} のどれかですか）',
  "unknown command '{0}'": '{0} というコマンドはありません',
  "unknown command '{0}'\n(Did you mean {1}?)": '{0} というコマンドはありません（{1} のことですか）',
  "unknown command '{0}'\n(Did you mean one of {1}?)": '{0} というコマンドはありません（{1} のどれかですか）',
  "missing required argument '{0}'": '{0} を指定してください',
  "option '{0}' argument missing": 'オプション {0} には値が必要です',
  "too many arguments for '{0}'. Expected {1} arguments but got {2}.":
    '{0} に渡せるのは {1} 個までですが、{2} 個あります',
  "too many arguments for '{0}'. Expected {1} argument but got {2}.":
    '{0} に渡せるのは {1} 個ですが、{2} 個あります',
  '--cels "{0}": {1} has layers of its own': '--cels "{0}": {1} には自分のレイヤーがあります',
  '--cels and --book: {0} has layers of its own': '--cels と --book: {0} には自分のレイヤーがあります',
  'haikei clip: give a PSD, or --background with --cels':
    'haikei clip: PSD か、--background と --cels を指定してください',
  '--fps "{0}": expected {1} to {2} frames a second, such as 24, 23.976 or 24000/1001':
    '--fps "{0}": 毎秒 {1}〜{2} コマで指定してください（例: 24、23.976、24000/1001）',
  '--look "{0}": write hand or hand:weight, separated by commas':
    '--look "{0}": 筆致、または「筆致:重み」をコンマで区切って書いてください',
  '--on and --sheet: the sheet says how long each drawing stands':
    '--on と --sheet: 動画を何コマ止めるかはタイムシートが決めます',
  '--role "{0}": write "layer name=role"': '--role "{0}": 「レイヤー名=役割」の形で書いてください',
  '--table: {0} has the time tables {1}; name one of them':
    '--table: {0} にはタイムテーブル {1} があります。どれか 1 つを指定してください',
  '--to {0}: it lies before --from {1}': '--to {0}: --from {1} より前です',
  '{0} "{1}": expected a number from {2} to {3}': '{0} "{1}": {2}〜{3} の数で指定してください',
  '{0} "{1}": expected a whole number': '{0} "{1}": 整数で指定してください',
  '{0} "{1}": expected one of {2}': '{0} "{1}": {2} のどれかで指定してください',
  '{0} "{1}": write low,high, e.g. -1,1': '{0} "{1}": 「下限,上限」の形で書いてください（例: -1,1）',
  '{0} comes with Haikei; only models that you added can be removed':
    '{0} は Haikei に付属しています。外せるのは自分で追加したモデルだけです',
  'two results would be written to {0}': '2 つの結果が同じ {0} に書かれることになります',

  // Files.
  'it is a folder': 'フォルダーです',
  'it is a folder or a device': 'フォルダーか装置です',
  'it is not a plain file': '普通のファイルではありません',
  'it is no UTF-8 text': 'UTF-8 のテキストではありません',
  'it became shorter while it was read': '読んでいるあいだに短くなりました',
  'it holds no PNG, TGA, TIFF or JPEG drawings': 'PNG・TGA・TIFF・JPEG の動画がありません',
  'permission denied ({0})': '権限がありません（{0}）',
  'operation not permitted ({0})': '許可されていない操作です（{0}）',
  'it is a folder ({0})': 'フォルダーです（{0}）',
  'part of the path is not a folder ({0})': 'パスの途中がフォルダーではありません（{0}）',
  'the folder does not exist ({0})': 'フォルダーがありません（{0}）',
  'the file system is read-only ({0})': '読み取り専用のディスクです（{0}）',
  'another program is using it ({0})': 'ほかのプログラムが使っています（{0}）',
  'too many open files ({0})': '開いているファイルが多すぎます（{0}）',
  'the name is too long ({0})': '名前が長すぎます（{0}）',
  'input/output error of the device ({0})': '装置の入出力エラーです（{0}）',
  'larger than the file system allows ({0})': 'ファイルシステムの上限より大きくなります（{0}）',
  'it ended with {0}': '{0} で終了しました',
  'ffmpeg cannot decode it': 'ffmpeg で復号できません',
  'ffprobe cannot read it': 'ffprobe で読めません',
  'the video ends there': '動画がそこで終わっています',
  'there are no moving pictures in it': '映像が入っていません',
  '{0} is in it; convert the video to BT.709 first': '{0} が使われています。先に BT.709 へ変換してください',

  // Colour profiles.
  'colour space {0}': '色空間が {0} です',
  'connection space {0}': '接続空間が {0} です',
  'colours are defined by look-up tables': '色がルックアップテーブルで定義されています',
  'a profile for {0} in a document of mode {1}': 'モード {1} のドキュメントに {0} 用のプロファイルです',
};
