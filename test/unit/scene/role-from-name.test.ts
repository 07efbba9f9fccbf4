import { normalizeName } from '../../../src/scene/names/normalize-name.js';
import { roleFromGroupName, roleFromName } from '../../../src/scene/names/role-from-name.js';
import { splitName } from '../../../src/scene/names/split-name.js';

const TABLE: Readonly<Record<string, readonly string[]>> = {
  bg: [
    ...[
      'BG',
      'bg',
      'Bg1',
      'BG 2',
      'BG_painted',
      'bg-final',
      'ＢＧ',
      'ＢＧ1',
      'c012_BG',
      'BG copy',
      'BG のコピー',
    ],
    ...['背景', '背景1', '背景_仕上げ', '美術', 'Background', 'background plate', 'BG_A', 'bgPainted', 'BG①'],
    ...['撮影用背景', 'BG調整済み', 'Haikei – BG', 'キャラ背景', '夜背景', 'BG.psd'],
  ],
  book: [
    ...[
      'BOOK',
      'Book1',
      'BOOK_2',
      'ＢＯＯＫ',
      'ブック',
      'ﾌﾞｯｸ',
      'ブック1',
      'BG_BOOK',
      'OVL',
      'MG-OVL',
      'FG',
      'fg1',
    ],
    ...['前景', '中景', '前景BOOK', 'BG 前景', 'Foreground tree', 'FG-OVL'],
  ],
  cel: [
    ...[
      'A',
      'B',
      'c',
      'Ａ',
      'A1',
      'A_0001',
      'a01',
      'A-2',
      'Am',
      'Bm',
      'ＡＭ',
      'Am_0003',
      'A mask',
      'Aマスク',
    ],
    ...[
      'セルA',
      'Aセル',
      'セル',
      'ｾﾙ',
      'cel',
      'Cels',
      'Cel A',
      'cell_a',
      'カラセル',
      'キャラ',
      'キャラクター',
      'ｷｬﾗ1',
    ],
    ...[
      'character',
      'Main Character',
      '組',
      'BG組',
      '背景組',
      'A組',
      '組み線',
      'c012_A_0001',
      'cut12 B',
      'カット12_A',
    ],
    ...['s01_c012_A', 'A のコピー', 'A 実線', 'A影', '人物', '原画', 'A①'],
  ],
  effect: [
    ...[
      '撮影',
      '撮影処理',
      'effect',
      'Effects',
      'エフェクト',
      'フィルタ',
      'フィルター',
      'ﾌｨﾙﾀ',
      'パラ',
      'BGパラ',
      'T光',
      'Ｔ光',
    ],
    ...[
      '透過光',
      'フレア',
      'lens flare',
      'flare_01',
      'T光_A',
      'para',
      'ディフュージョン',
      'DF',
      '入射光',
      'adjustment',
    ],
    ...['Glow', '特効', 'FX', '色調補正', 'BG フレア'],
  ],
  ignore: [
    ...[
      '原図',
      'BG原図',
      '背景原図',
      'レイアウト',
      'ﾚｲｱｳﾄ',
      'layout',
      'LO',
      'L/O',
      'Ｌ／Ｏ',
      'BG_layout',
      '参考',
      '背景参考',
    ],
    ...[
      'guide',
      'ガイド',
      'ラフ',
      'Aラフ',
      'ラフ_A',
      'メモ',
      'memo',
      'タイムシート',
      'timesheet',
      '下書き',
      'BG rough',
    ],
    ...['美術設定', '美術ボード', 'c012_LO_BG', '色指定'],
  ],
  nothing: [
    ...[
      '',
      ' ',
      'Layer 1',
      'レイヤー 1',
      'A tree',
      'sky',
      'パラソル',
      'ブックマーク',
      'bgm',
      'bookmark',
      'rebook',
      '番組',
    ],
    ...['AB', 'photo', '空', '123', '___', '光', 'あ', 'Abc', '木A木', 'reference2x'.slice(3)],
  ],
};

for (const [role, names] of Object.entries(TABLE)) {
  test.each(names)(`“%s” says: ${role}`, (name) => {
    expect(roleFromName(name)?.role ?? 'nothing').toBe(role);
  });
}

test('the word that decided is kept, so that the user can be told', () => {
  expect(roleFromName('ＢＧ_夜')).toEqual({ role: 'bg', word: 'bg' });
  expect(roleFromName('夜の背景３')).toEqual({ role: 'bg', word: '背景' });
  expect(roleFromName('Ａ＿０００１')).toEqual({ role: 'cel', word: 'a0001' });
});

test('a folder with the number of a cut is no cel folder, a folder with the letter of a cel is', () => {
  expect(roleFromGroupName('C012')).toBeNull();
  expect(roleFromGroupName('S01')).toBeNull();
  expect(roleFromGroupName('C')?.role).toBe('cel');
  expect(roleFromGroupName('A_0001')?.role).toBe('cel');
});

test('no name alone makes a plate', () => {
  for (const names of Object.values(TABLE)) {
    for (const name of names) expect(roleFromName(name)?.role).not.toBe('plate');
  }
});

test('names are compared without case, width, invisible characters and outer spaces', () => {
  expect(normalizeName('　ＢＧ\u200b １\t\n')).toBe('bg 1');
  expect(normalizeName('ﾌﾞｯｸ')).toBe('ブック');
  expect(normalizeName('ブック')).toBe('ブック');
});

test('a name falls into pieces where script, digits or separators change', () => {
  expect(splitName('BGPaint_01背景の原図ブックー')).toEqual([
    'bgpaint',
    '01',
    '背景',
    'の',
    '原図',
    'ブックー',
  ]);
  expect(splitName('bgPaint')).toEqual(['bg', 'paint']);
});

test('an absurdly long name is looked at only so far', () => {
  expect(roleFromName(`${'x'.repeat(2_000_000)} BG`)).toBeNull();
  expect(roleFromName(`c ${'1 '.repeat(500)}`)?.role).toBe('cel');
});
