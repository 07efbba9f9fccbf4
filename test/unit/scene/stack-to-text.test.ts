import { describeNote } from '../../../src/scene/picture/describe-note.js';
import { describeRole } from '../../../src/scene/picture/describe-role.js';
import { displayWidth } from '../../../src/scene/picture/display-width.js';
import { stackToText } from '../../../src/scene/picture/stack-to-text.js';
import { planPlacement } from '../../../src/scene/placement/plan-placement.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import { clipped, group, hidden, layer, plateOf, shotOf } from './build-shot.js';

const bg = layer('ＢＧ', { key: '3' });
const shot = shotOf(
  hidden('BOOK', { key: '9' }),
  group('セル', [clipped('Am'), layer('A', { key: '12' })]),
  bg,
);
const roles = assignRoles(shot, { ＢＧ: 'bg' });
const plan = planPlacement(shot, roles, bg.id);

test('the picture of a stack in English, with keys, roles, reasons and the place of the plate', () => {
  expect(`\n${stackToText(shot, { roles, plan, keys: true })}\n`).toBe(`
○ BOOK    #9   book  its name says “book”
◉ ▾ セル       cel   its name says “セル”
◉   ⬐ Am       cel   its name says “am”
◉   A     #12  cel   its name says “a”
→ the plate goes here
◉ ＢＧ    #3   bg    you said so (“ＢＧ”)
`);
});

test('the same picture in Japanese', () => {
  expect(`\n${stackToText(shot, { roles, plan, locale: 'ja' })}\n`).toBe(`
○ BOOK    book  レイヤー名に「book」
◉ ▾ セル  cel   レイヤー名に「セル」
◉   ⬐ Am  cel   レイヤー名に「am」
◉   A     cel   レイヤー名に「a」
→ ここにプレートが入ります
◉ ＢＧ    bg    指定による(「ＢＧ」)
`);
});

test('a plate that will be updated is marked on its own line', () => {
  const again = shotOf(layer('A'), plateOf(bg), bg);
  const update = planPlacement(again, assignRoles(again), bg.id);
  expect(stackToText(again, { plan: update, locale: 'ja' })).toBe(
    '◉ A\n◉ Haikei – ＢＧ  → このプレートを描き直します\n◉ ＢＧ',
  );
});

test('the plate can go into an empty place at the top or bottom of a group', () => {
  const inner = group('背景', [layer('photo')]);
  const slots = [0, 1].map((index) =>
    stackToText(shotOf(inner), {
      plan: { action: 'insert', source: inner.id, slot: { parent: inner.id, index }, notes: [] },
    }),
  );
  expect(slots).toEqual([
    '◉ ▾ 背景\n◉   photo\n→   the plate goes here',
    '◉ ▾ 背景\n→   the plate goes here\n◉   photo',
  ]);
});

test('a layer name cannot break the picture or drive the terminal', () => {
  expect(stackToText(shotOf(layer('A\n◉ BG\u001b[31m\u202e')))).toBe('◉ A ◉ BG [31m');
});

test('columns count two for wide letters and none for combining marks', () => {
  expect(displayWidth('BG背景ブ')).toBe(8);
  expect(displayWidth('e\u0301')).toBe(1);
});

test('roles and notes have words in both languages', () => {
  expect(describeRole('ignore', 'en')).toBe('left alone');
  expect(describeRole('effect', 'ja')).toBe('撮影処理');
  expect(describeNote('below-lowest-cel', 'ja')).toMatch(/一番下のセルの下/);
});
