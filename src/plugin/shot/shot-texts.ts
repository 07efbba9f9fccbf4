import type { Locale } from '../../locales/locale.js';
import type { ShotProgress } from './shot-progress.js';

/** What is said of a cut that is built. `{name}` stands for a fact. */
export interface ShotTexts {
  readonly title: string;
  readonly stages: Readonly<Record<ShotProgress['stage'], string>>;
  readonly ofDrawings: string;
  readonly stop: string;
  readonly built: string;
  readonly timing: string;
  readonly camera: string;
  readonly rounded: string;
}

const TEXTS: Readonly<Record<Locale, ShotTexts>> = {
  en: {
    title: 'Build a Clip’s Cut',
    stages: { reading: 'Reading drawings', building: 'Building the document' },
    ofDrawings: '{done} of {total}',
    stop: 'Stop',
    built:
      '“{name}” is built, with {drawings} drawings as they stand in the first frame. Nothing is saved yet: save it as a PSD.',
    timing:
      'Photoshop has no timing: which drawing stands when ({frames} frames, {fps} a second) stays in shot.json.',
    camera:
      'Nor has it a camera. The document is the whole plate, and the first frame shows {size} of it from ({x}, {y}).',
    rounded: 'Laid on whole pixels, less than one from where they belong: {layers}.',
  },
  ja: {
    title: 'クリップのカットを組む',
    stages: { reading: '動画を読み込み中', building: 'ドキュメントを作成中' },
    ofDrawings: '{done} / {total}',
    stop: '中止',
    built:
      '「{name}」を組みました。動画は {drawings} 枚で、最初のフレームの状態で表示しています。まだ保存されていないので、PSD で保存してください。',
    timing:
      'Photoshop にはタイミングがありません。どの動画がいつ出るか({frames} フレーム、毎秒 {fps})は shot.json に残っています。',
    camera:
      'カメラもありません。ドキュメントはプレート全体で、最初のフレームはその ({x}, {y}) から {size} の範囲です。',
    rounded: '整数ピクセルに置いたため、1 ピクセル未満ずれています: {layers}。',
  },
};

export const shotTextsFor = (locale: Locale): ShotTexts => TEXTS[locale];
