import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { describeError } from '../../../src/locales/describe-error.js';
import { translateReason } from '../../../src/locales/translate-reason.js';

test.each([
  ['is more than 1 (found 1.5)', '1 より大きい値です（値: 1.5）'],
  ['expected Array, found "x (found y)"', 'Array のはずですが、"x (found y)" でした'],
  ['permission denied (EACCES)', '権限がありません（EACCES）'],
  ['at least 3 for this colour mode', 'このカラーモードでは 3 以上'],
  [
    'no layer of this name in the shot, which has:\nBG\nA',
    'この名前のレイヤーはありません。カットにあるのは:\nBG\nA',
  ],
  [
    '--fps "$1 {0}": expected 1 to 120 frames a second, such as 24, 23.976 or 24000/1001',
    '--fps "$1 {0}": 毎秒 1〜120 コマで指定してください（例: 24、23.976、24000/1001）',
  ],
])('%j', (english, japanese) => {
  expect(translateReason(english, 'ja')).toBe(japanese);
  expect(translateReason(english, 'en')).toBe(english);
});

test('what another program or system said stays as it is', () => {
  for (const text of ['', 'moov atom not found', 'ENOTSUP: what is this'])
    expect(translateReason(text, 'ja')).toBe(text);
});

test('a message in Japanese is Japanese to its end; names that look like words of ours stay names', () => {
  const error = new HaikeiError('job-invalid', { where: 'strength', reason: 'is more than 1 (found 2)' });
  expect(describeError(error, 'ja').what).toBe(
    'ジョブの strength に誤りがあります: 1 より大きい値です（値: 2）',
  );
  const missing = new HaikeiError('file-missing', { path: 'is empty' });
  expect(describeError(missing, 'ja').what).toContain('is empty');
});
