import type { ErrorCode } from '../../errors/error-details.js';
import type { Locale } from '../../locales/locale.js';

type Remedies = Readonly<Partial<Record<ErrorCode, string>>>;

/** What to do about an error where there is a panel: the common remedies of these speak of the command line. */
export const PANEL_REMEDIES: Readonly<Record<Locale, Remedies>> = {
  en: {
    'no-background': 'Click the role of the layer to paint and choose BG.',
    'background-ambiguous': 'Click the role of the layer you mean and choose “Paint this layer”.',
    'background-unknown': 'Choose the layer to paint again in the stack.',
    'background-hidden': 'Show it, or click its role and choose “Paint this layer” to paint it hidden.',
    'background-empty': 'Put the photo or drawing on this layer, or choose another one in the stack.',
    'background-outside': 'Move it into the picture, or choose another layer in the stack.',
    'layer-unsupported': 'Rasterise a copy of it, or choose another layer in the stack.',
    'group-inexact': 'Merge a copy of the group into one layer, or choose one of its layers in the stack.',
    'numbering-broken':
      'Rename the layers or files so that their numbers follow each other, or open a time sheet (XDTS, TDTS) with the shot.',
    'drawing-missing': 'Put the drawing into the group or the files of the cel, or correct the sheet.',
    'frame-unreadable': 'Export this one again, or put it back where it was, then try again.',
    'column-missing':
      'Rename the cel or the column so that both have one name, or correct the role of the cel in the stack.',
    'disk-full': 'Make room on the drive. Your own document is as it was.',
    'write-failed': 'Check that you may write there. Your own document is as it was.',
    'output-is-input': 'Choose another name.',
    'output-exists': 'Choose another name.',
    'placement-unverified': 'Check the roles in the stack, correct them, and paint again.',
    'model-missing': 'Choose another model in the settings, or install Haikei again.',
    'model-damaged': 'Install Haikei again; the file is not the one its card describes.',
    'card-missing': 'Put its card (.json) beside it.',
    'licence-refused':
      'Choose one of these in the settings: {alternatives}. Or set the use to Personal if the shot really is not commercial.',
    'out-of-memory': 'Close other documents and programs, then paint again.',
    'look-unknown': 'Choose another hand or light.',
    'job-invalid': 'Correct this setting, or choose another preset.',
    'light-invalid': 'Choose another light, or install Haikei again.',
    'time-sheet-invalid':
      'Export the sheet again as XDTS or TDTS, or correct this entry; or choose another sheet, or none, beneath the stack.',
    'time-sheet-ambiguous': 'Choose one of them beneath the stack, or paint without a sheet.',
    usage: 'Save the document and paint it from the command line: npx haikei paint cut-001.psd.',
  },
  ja: {
    'no-background': '描きたいレイヤーの役割をクリックして「背景」を選んでください。',
    'background-ambiguous': '描きたいレイヤーの役割をクリックして「このレイヤーを描く」を選んでください。',
    'background-unknown': '描くレイヤーをもう一度選んでください。',
    'background-hidden': '表示するか、役割をクリックして「このレイヤーを描く」を選んでください。',
    'background-empty': 'このレイヤーに写真や絵を置くか、ほかのレイヤーを選んでください。',
    'background-outside': '画面の中へ動かすか、ほかのレイヤーを選んでください。',
    'layer-unsupported': 'コピーをラスタライズするか、ほかのレイヤーを選んでください。',
    'group-inexact': 'グループのコピーを 1 枚に結合するか、グループの中のレイヤーを 1 つ選んでください。',
    'numbering-broken':
      '番号が続くようにレイヤーかファイルの名前を変えるか、タイムシート(XDTS、TDTS)をカットと一緒に開いてください。',
    'drawing-missing': 'セルのグループかファイルにその動画を加えるか、シートを直してください。',
    'frame-unreadable': 'このファイルを書き出し直すか元の場所に戻して、もう一度お試しください。',
    'column-missing': 'セルと列を同じ名前にするか、レイヤー構成でセルの役割を直してください。',
    'disk-full': 'ドライブの空きを増やしてください。元の書類はそのままです。',
    'write-failed': '書き込みできる場所か確認してください。元の書類はそのままです。',
    'output-is-input': '別の名前を選んでください。',
    'output-exists': '別の名前を選んでください。',
    'placement-unverified': 'レイヤーの役割を確認し、直してからもう一度描いてください。',
    'model-missing': '設定で別のモデルを選ぶか、Haikei を入れ直してください。',
    'model-damaged': 'Haikei を入れ直してください。ファイルがカードの記載と異なります。',
    'card-missing': 'カード(.json)を同じ場所に置いてください。',
    'licence-refused':
      '設定で次のどれかを選んでください: {alternatives}。商用でなければ、用途を「個人」にしてください。',
    'out-of-memory': 'ほかの書類やプログラムを閉じてから、もう一度描いてください。',
    'look-unknown': '別の筆致か光を選んでください。',
    'job-invalid': 'この設定を直すか、別のプリセットを選んでください。',
    'light-invalid': '別の光を選ぶか、Haikei を入れ直してください。',
    'time-sheet-invalid':
      'XDTS か TDTS でもう一度書き出すか、この項目を直してください。レイヤー一覧の下で別のシートを選ぶか、シートなしにすることもできます。',
    'time-sheet-ambiguous': 'レイヤー一覧の下で一つ選ぶか、シートなしで描いてください。',
    usage: '書類を保存し、コマンドラインから描いてください: npx haikei paint cut-001.psd。',
  },
};
