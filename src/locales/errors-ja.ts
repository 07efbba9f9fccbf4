import type { ErrorTexts } from './texts.js';
import { SHOT_ERRORS_JA } from './shot-errors-ja.js';

export const ERRORS_JA: ErrorTexts = {
  'file-missing': {
    what: 'ファイル {path} が見つかりません。',
    remedy: 'ファイル名とフォルダー、ドライブの接続を確認してください。',
  },
  'file-unreadable': {
    what: '{path} を読み込めません({reason})。',
    remedy: '読み取りの権限と、ほかのアプリで開いていないかを確認して、もう一度実行してください。',
  },
  'format-unknown': {
    what: '{path} は Haikei が扱える画像ではありません(検出した形式: {found})。',
    remedy: 'レイヤー付きの PSD・PSB、または PNG・JPEG・TIFF の画像を指定してください。',
  },
  'file-truncated': {
    what: 'ファイルが途中で終わっています。{where} には {offset} バイト目から {needed} バイト必要ですが、残りは {available} バイトです。',
    remedy: '保存やコピーが途中で切れた可能性があります。コピーし直すか、Photoshop で保存し直してください。',
  },
  'file-damaged': {
    what: 'ファイルが壊れています。{where}({offset} バイト目)は {expected} のはずですが、{found} でした。',
    remedy:
      '作成したアプリで開いて保存し直してください。開けない場合は、以前のバックアップを使ってください。',
  },
  'file-too-large': {
    what: '大きすぎます。{what} は {value} ですが、扱えるのは {limit} までです。',
    remedy: 'ドキュメントを小さくするか、分割してください。',
  },
  'mode-unsupported': {
    what: 'カラーモードが {mode} です。Haikei が扱えるのは RGB とグレースケールです。',
    remedy: '複製を作り、「イメージ > モード > RGB カラー」で変換してから使ってください。',
  },
  'depth-unsupported': {
    what: '1 チャンネルあたり {depth} ビットです。Haikei が扱えるのは 8 ビットと 16 ビットです。',
    remedy: '複製を作り、「イメージ > モード > 16 bit/チャンネル」で変換してから使ってください。',
  },
  'profile-unsupported': {
    what: 'カラープロファイル「{profile}」は使えません({reason})。',
    remedy: '複製を作り、「編集 > プロファイル変換」で sRGB や Display P3 などに変換してください。',
  },
  'sheet-mismatch': {
    what: '{path} がカットに合いません。{found} ですが、{expected} のはずです。',
    remedy: 'カットのセルをすべて背景と同じサイズで書き出してから、もう一度実行してください。',
  },
  'no-layers': {
    what: 'このドキュメント({width}×{height})にはレイヤーがないため、プレートを入れる場所がありません。',
    remedy: 'Photoshop でレイヤー付きで保存し直すか、一枚絵を PNG・JPEG・TIFF で指定してください。',
  },
  'no-background': {
    what: '背景と思われるレイヤーがありません。レイヤー一覧(上から):\n{layers}',
    remedy:
      '--background "グループ/レイヤー" や --background "#12" のように描くレイヤーを指定するか、レイヤー名を BG にしてください。',
  },
  'background-ambiguous': {
    what: '背景の候補が複数あります:\n{candidates}',
    remedy:
      'この一覧のパスか #番号 で、--background "…" のように一つ指定してください。番号がなく同じ表記のものがある場合は、どちらかの名前を変えてください。',
  },
  'background-unknown': {
    what: '「{name}」という描けるレイヤーはありません。レイヤー一覧(上から):\n{layers}',
    remedy:
      '一覧からパスか #番号 を選んで指定してください。Haikei が作ったプレートを元にすることはできません。',
  },
  'background-hidden': {
    what: '背景「{layer}」が非表示です(レイヤー自体、または外側のグループ)。',
    remedy: '表示するか、非表示のまま描く場合は --background で指定してください。',
  },
  'background-empty': {
    what: '背景「{layer}」には何も描かれていません。',
    remedy: 'このレイヤーに写真か絵を置くか、--background で別のレイヤーを指定してください。',
  },
  'background-outside': {
    what: '背景「{layer}」が画面の外にあります。レイヤーは {bounds}、カンバスは {canvas} です。',
    remedy: '画面の中へ移動するか、--background で別のレイヤーを指定してください。',
  },
  'layer-too-large': {
    what: 'レイヤー「{layer}」は {width}×{height} ピクセルです。扱えるのは一辺 {limit} ピクセルまでです。',
    remedy: 'レイヤーの複製を切り抜くか、大判の背景を分割してください。',
  },
  'layer-unsupported': {
    what: 'レイヤー「{layer}」(種類: {kind})には、元にできるピクセルがありません。',
    remedy: '複製を「レイヤー > ラスタライズ」するか、--background で別のレイヤーを指定してください。',
  },
  'group-inexact': {
    what: 'グループ「{group}」には、Photoshop でしか正確に合成できないものがあります: {features}。',
    remedy:
      'Photoshop で描くか、グループの複製を 1 枚に結合する(レイヤー > グループを結合)か、--background でグループの中のレイヤーを 1 つ指定してください。',
  },
  'footage-missing': {
    what: '「{layer}」のフッテージが、プロジェクトの示す場所にありません: {path}。',
    remedy:
      'フッテージを置き換える (ファイル > フッテージの置き換え > ファイル) か、ドライブを接続してから、もう一度実行してください。',
  },
  'source-unsupported': {
    what: 'レイヤー「{layer}」(種類: {kind}) には、元にできる 1 枚の画がありません。',
    remedy:
      '別のレイヤー (中のコンポジションなら、そのレイヤー) を選ぶか、フレームを書き出して (コンポジション > フレームを保存)、それをフッテージとして使ってください。',
  },
  'footage-unreadable': {
    what: '「{layer}」には Haikei が読めるファイルがありません ({path})。',
    remedy: 'フッテージを、同じ画の PSD・PNG・TIFF・JPEG に置き換えてください。',
  },
  'project-colour': {
    what: '「{layer}」には Haikei が読めるファイルがなく、After Effects がレンダリングする画はここでは sRGB ではありません ({setting})。',
    remedy: '同じ画の PSD・PNG・TIFF・JPEG に置き換えてください。ファイルはそのまま読み込まれます。',
  },
  'disk-full': {
    what: '{path} を保存する空き容量がありません({bytes} バイト必要です)。',
    remedy: '空き容量を増やすか、--out で別のフォルダーを指定してください。元のファイルはそのままです。',
  },
  'write-failed': {
    what: '{path} に書き込めません({reason})。',
    remedy:
      '書き込みの権限を確認するか、--out で別のフォルダーを指定してください。元のファイルはそのままです。',
  },
  'output-is-input': {
    what: '{path} は読み込み元のファイルです。Haikei は元のファイルに上書きしません。',
    remedy: '--out で別の名前を指定してください。',
  },
  'output-exists': {
    what: '{path} はすでにあります。',
    remedy: '--out で別の名前を指定するか、--force で置き換えを許可してください。',
  },
  'project-unsaved': {
    what: 'プロジェクト「{project}」がまだ保存されていないため、プレートのファイルを置くフォルダーがありません。',
    remedy:
      'プロジェクトを保存してから、もう一度描いてください。プレートは隣の「Haikei」フォルダーに入ります。',
  },
  'document-changed': {
    what: '描いている間にドキュメントが変更されました({what})。何も挿入していません。',
    remedy: '現在のドキュメントで、もう一度実行してください。',
  },
  'placement-unverified': {
    what: 'プレートがセルの下に入らなかったため、すべて元に戻しました。\n本来の位置:\n{expected}\n実際:\n{found}',
    remedy: '`haikei inspect` で役割を確認し、--role で修正してから、もう一度実行してください。',
  },
  'host-busy': {
    what: '{host} は処理中です({reason})。何も変更していません。',
    remedy:
      '開いているダイアログを閉じ、変形や文字入力を確定し、ほかのプラグインの終了を待ってから、もう一度実行してください。',
  },
  'host-refused': {
    what: '{host} は「{step}」を実行できませんでした:{reason}。ドキュメントは元のままです。',
    remedy: 'プレートの周りのレイヤーがロックされていないことを確認して、もう一度実行してください。',
  },
  'companion-missing': {
    what: '{folder} を見ているコンパニオンがありません。',
    remedy: 'ターミナルで「npx haikei watch」を実行し、開いたままにしてください。',
  },
  'companion-version': {
    what: 'こちらは {ours}、コンパニオンは {theirs} で、互いに通じません。',
    remedy: '両方を同じバージョンにして、コンパニオンを起動し直してください (npx haikei watch)。',
  },
  'companion-running': {
    what: '別のコンパニオン (プロセス {pid}) が {folder} をすでに見ています。',
    remedy: 'そちらを使うか、先に終了してください。',
  },
  'companion-answer': {
    what: 'ジョブフォルダーの内容が、コンパニオンの書いたものではありません: {where}: {reason}。',
    remedy:
      'もう一度描いてください。それでも失敗する場合は、コンパニオンを終了し、ジョブフォルダーを空にしてから起動し直してください。',
  },
  'model-missing': {
    what: 'モデル「{model}」がありません。使えるモデル: {known}。',
    remedy: '--model でいずれかを指定するか、`haikei models add` で手持ちのモデルを追加してください。',
  },
  'model-damaged': {
    what: 'モデル「{model}」は使えません({reason})。',
    remedy: 'モデルを入れ直してください。ファイルがモデルカードの内容と一致していません。',
  },
  'card-missing': {
    what: '{path} にモデルカードがありません。カードのないモデルは実行しません。',
    remedy: 'カード(.json)を同じフォルダーに置くか、`haikei models add` で追加してください。',
  },
  'card-invalid': {
    what: 'モデルカード {path} の {where} に誤りがあります({reason})。',
    remedy: 'カードを修正するか、モデルの配布元から入手し直してください。',
  },
  'licence-refused': {
    what: 'モデル「{model}」({licence})は、{profile} のカットには使えません。',
    remedy:
      '代わりに使えるモデル: {alternatives}。商用でないカットであれば、--profile personal を指定してください。',
  },
  'tensor-mismatch': {
    what: 'モデル「{model}」がカードの内容と一致しません。{tensor} は {expected} のはずですが、{found} でした。',
    remedy: 'モデルを入れ直すか、カードを修正してください。',
  },
  'network-unsupported': {
    what: 'モデル「{model}」に必要な {part} は、内蔵の実行エンジンでは扱えません({reason})。',
    remedy:
      'ここでは Haikei 付属のモデルを使うか、どのモデルでも動く `haikei paint` でファイルを描いてください。',
  },
  'driver-failed': {
    what: 'モデルを実行する部分({driver})が動作しません({reason})。',
    remedy:
      'もう一度実行してください。直らない場合は、パネルを閉じて開き直すか、設定で別のドライバーを選んでください。',
  },
  'out-of-memory': {
    what: '{what}({width}×{height})のためのメモリーが足りません。',
    remedy: 'ほかのアプリを閉じるか、--tile でタイルを小さくしてください。仕上がりは変わりません。',
  },
  'job-invalid': {
    what: 'ジョブの {where} に誤りがあります: {reason}',
    remedy: 'この項目を修正してください。書き方は docs/paint-job.schema.json にあります。',
  },
  'look-unknown': {
    what: 'ルック「{look}」はありません。使えるルック: {known}。',
    remedy: 'いずれかを指定するか、--look "gouache:2,poster:1" のように混ぜて指定してください。',
  },
  'light-invalid': {
    what: 'ライト {path} の {where} に誤りがあります: {reason}。',
    remedy: 'この項目を修正してください。書き方は docs/light-script.schema.json にあります。',
  },
  'light-needs-colour': {
    what: '光「{light}」は色でできていますが、書類はグレースケールです。',
    remedy: '複製を「イメージ > モード > RGB カラー」で変換して使うか、光なしで描いてください。',
  },
  'time-sheet-invalid': {
    what: 'タイムシート {path} の {line} 行目、{where} が正しくありません（{reason}）。',
    remedy: '元のソフトから XDTS か TDTS で書き出し直すか、この項目を直してください。',
  },
  'time-sheet-ambiguous': {
    what: 'このカットのタイムシートの候補が複数あります:\n{candidates}',
    remedy: '手で一つ選ぶか、ほかのファイルを別の場所に移してください。',
  },
  'camera-invalid': {
    what: 'カメラ {path} の {where} が正しくありません（{reason}）。',
    remedy: 'この項目を直してください。docs/camera.schema.json に書き方があります。',
  },
  ...SHOT_ERRORS_JA,
  'numbering-broken': {
    what: '{where} の番号が正しくありません。{found} がありますが、{expected} のはずです。',
    remedy: 'ファイルの抜けや重複を確かめてください。`--gaps hold` なら抜けの前の動画をそのまま残します。',
  },
  'drawing-missing': {
    what: 'タイムシートの {frame} コマ目にセル {cel} の動画 {drawing} がありますが、その絵がありません。あるのは {known} です。',
    remedy: 'セルのフォルダーにその絵を入れるか、シートを直してください。',
  },
  'column-missing': {
    what: 'セル {cel} の絵がありますが、タイムシートにその列がありません。あるのは {known} です。',
    remedy: 'フォルダーか列の名前を揃えるか、そのセルを外してください。',
  },
  'cel-twice': {
    what: 'セル {cel} が二つあります。',
    remedy: 'どちらかの名前を変えるか、一方を外してください。',
  },
  'cels-there': {
    what: '{document} には自分のセル（{cels}）があるので、ファイルのセルや BOOK を重ねられません。',
    remedy: '背景だけを別の画像にするか、それらのファイルを外してください。',
  },
  'book-opaque': {
    what: '{path} には透明な部分がなく、BOOK にすると後ろがすべて隠れます。',
    remedy: '手前のものだけを切り抜き、アルファ付き(PNG、TGA、TIFF)で書き出してください。',
  },
  'frame-size': {
    what: '{path}（{frame} コマ目）は {found} ですが、{expected} でなければなりません。',
    remedy: 'すべての絵を同じ大きさ（画面かプレートの大きさ）で書き出してください。',
  },
  'frame-unreadable': {
    what: '{frame} コマ目の {path} を読めません。{reason}',
    remedy: 'この絵を書き出し直してください。できた分は残っているので、同じコマンドで続きから始まります。',
  },
  'camera-outside': {
    what: '{frame} コマ目でカメラは {needed} を見ますが、プレートは {plate} しかありません。',
    remedy: '背景を大きくするか、寄りを強めるか、動きを短くするか、カメラを直してください。',
  },
  'tool-missing': {
    what: '{tool} がありません。{purpose} に必要です。',
    remedy: 'インストールするか、なしで進めてください。ほかはこれまで通り動きます。',
  },
  'tool-failed': {
    what: '{tool} の処理に失敗しました。{reason}',
    remedy: 'それまでに書き出したものは揃っています。原因を除いて同じコマンドを実行してください。',
  },
  usage: {
    what: '{reason}',
    remedy: '使い方は `haikei --help` で確認できます。',
  },
  cancelled: {
    what: '中止しました。何も変更していません。',
    remedy: '必要なときに、もう一度実行してください。',
  },
  internal: {
    what: 'Haikei の内部で問題が起きました({reason})。元のファイルはそのままです。',
    remedy: 'このメッセージと、可能であればドキュメントを添えて、ご報告ください。',
  },
};
