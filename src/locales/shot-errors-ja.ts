import type { ErrorCode } from '../errors/error-details.js';
import type { ErrorText } from './texts.js';

/** What is said of shot files. */
export const SHOT_ERRORS_JA = {
  'shot-invalid': {
    what: 'ショットファイル {path} の {where} が正しくありません（{reason}）。',
    remedy: '`haikei clip` で書き出し直してください。docs/shot.schema.json に内容の説明があります。',
  },
  'shot-missing': {
    what: 'フォルダ「{folder}」にも、その中の 3 階層までにも shot.json がありません。',
    remedy: 'カットのフォルダ(haikei clip が shot.json の入ったフォルダを書き出した場所)を選んでください。',
  },
  'shot-ambiguous': {
    what: 'フォルダ「{folder}」に複数のカットがあります: {candidates}。',
    remedy: 'どれか一つのフォルダを選んでください。',
  },
  'shot-outside': {
    what: '{shot} にある {path} は、選んだフォルダ「{folder}」の中にありません。読めるのはその中のファイルだけです。',
    remedy: 'shot.json と動画の両方が入ったフォルダ(「{folder}」の一つ上など)を選んでください。',
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;
