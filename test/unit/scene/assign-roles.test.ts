import { rect } from '../../../src/geometry/rect.js';
import { chooseBackground } from '../../../src/scene/background/choose-background.js';
import { stackToText } from '../../../src/scene/picture/stack-to-text.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import type { Role } from '../../../src/scene/role.js';
import type { Shot } from '../../../src/scene/shot.js';
import { clipped, group, hidden, layer, MIDDLE, paper, plateOf, shotOf } from './build-shot.js';
import { expectHaikeiError } from './expect-haikei-error.js';

const picture = (shot: Shot, corrections: Readonly<Record<string, Role>> = {}): string =>
  `\n${stackToText(shot, { roles: assignRoles(shot, corrections) })}\n`;

test('an ordinary shot: every layer says what it is by its name', () => {
  const shot = shotOf(
    group('撮影', [layer('パラ'), layer('T光')]),
    layer('BOOK1'),
    group('CELS', [layer('B'), layer('Am'), layer('A')]),
    layer('BG組', { bounds: MIDDLE }),
    layer('BG'),
    layer('BG原図'),
  );
  expect(picture(shot)).toBe(`
◉ ▾ 撮影  effect  its name says “撮影”
◉   パラ  effect  its name says “パラ”
◉   T光   effect  its name says “t光”
◉ BOOK1   book    its name says “book”
◉ ▾ CELS  cel     its name says “cels”
◉   B     cel     its name says “b”
◉   Am    cel     its name says “am”
◉   A     cel     its name says “a”
◉ BG組    cel     its name says “組”
◉ BG      bg      its name says “bg”
◉ BG原図  ignore  its name says “原図”
`);
});

test('a folder of layouts and a folder of cels hold for all they contain, even a layer called BG', () => {
  const shot = shotOf(
    group('レイアウト', [group('CELS', [layer('A')]), layer('BG')]),
    group('A', [layer('ラフ'), layer('line'), layer('BG')]),
    layer('背景'),
  );
  expect(picture(shot)).toBe(`
◉ ▾ レイアウト  ignore  its name says “レイアウト”
◉   ▾ CELS      ignore  its group “レイアウト” says “レイアウト”
◉     A         ignore  its group “レイアウト” says “レイアウト”
◉   BG          ignore  its group “レイアウト” says “レイアウト”
◉ ▾ A           cel     its name says “a”
◉   ラフ        ignore  its name says “ラフ”
◉   line        cel     its group “A” says “a”
◉   BG          cel     its group “A” says “a”
◉ 背景          bg      its name says “背景”
`);
});

test('a folder of BG pieces gives its role to pieces without a name of their own', () => {
  const shot = shotOf(group('背景', [layer('BOOK'), group('pieces', [layer('sky')]), layer('hills')]));
  expect(picture(shot)).toBe(`
◉ ▾ 背景      bg    its name says “背景”
◉   BOOK      book  its name says “book”
◉   ▾ pieces  bg    its group “背景” says “背景”
◉     sky     bg    its group “背景” says “背景”
◉   hills     bg    its group “背景” says “背景”
`);
});

test('a folder numbered like a cut is no cel, so its BG stays a BG', () => {
  const shot = shotOf(group('C012', [layer('A'), layer('BG')]));
  expect(picture(shot)).toBe(`
◉ ▾ C012
◉   A     cel  its name says “a”
◉   BG    bg   its name says “bg”
`);
});

test('adjustments are effects and texts are notes, whatever they are called', () => {
  const shot = shotOf(
    layer('BG tone', { kind: 'adjustment' }),
    layer('A', { kind: 'text' }),
    layer('tint', { kind: 'fill' }),
    layer('A', { kind: 'shape' }),
    layer('BG'),
  );
  expect(picture(shot)).toBe(`
◉ BG tone  effect  adjustment layer
◉ A        ignore  text layer
◉ tint     effect  fill layer
◉ A        cel     its name says “a”
◉ BG       bg      its name says “bg”
`);
});

test('without names, the lowest visible opaque picture that fills the frame is the background', () => {
  const shot = shotOf(
    layer('Layer 5'),
    layer('Layer 4'),
    clipped('Layer 3b'),
    layer('masked', { hasMask: true }),
    layer('faint', { opacity: 0.5 }),
    layer('small', { bounds: MIDDLE }),
    hidden('Layer 0'),
  );
  expect(picture(shot)).toBe(`
◉ Layer 5     ignore  its name says nothing
◉ Layer 4     bg      lowest picture that fills the frame
◉ ⬐ Layer 3b  ignore  its name says nothing
◉ masked      ignore  its name says nothing
◉ faint       ignore  its name says nothing
◉ small       ignore  its name says nothing
○ Layer 0     ignore  its name says nothing
`);
});

test('a picture that fills the frame above a cel is no background', () => {
  const shot = shotOf(layer('paper'), layer('A', { bounds: MIDDLE }));
  expect([...assignRoles(shot).values()].map(({ role }) => role)).toEqual(['cel', 'ignore']);
});

test('a photo a few pixels short still fills the frame, a pan plate does too, one half does not', () => {
  const role = (bounds: ReturnType<typeof rect>): Role | undefined => {
    const photo = layer('photo', { bounds });
    return assignRoles(shotOf(photo)).get(photo.id)?.role;
  };
  expect(role(rect(2, 2, 1918, 1078))).toBe('bg');
  expect(role(rect(-900, -10, 4000, 1090))).toBe('bg');
  expect(role(rect(0, 0, 960, 1080))).toBe('ignore');
});

test("Photoshop's Background is the BG where no layer is called so, in every language of Photoshop", () => {
  for (const name of ['Background', '背景', 'Hintergrund']) {
    expect(picture(shotOf(layer('A'), paper(name)))).toContain('lowest picture that fills the frame');
  }
});

test("Photoshop's Background is plain paper where another layer is called BG", () => {
  const shot = shotOf(layer('A'), layer('BG'), paper('背景'));
  expect(picture(shot)).toBe(`
◉ A     cel     its name says “a”
◉ BG    bg      its name says “bg”
◉ 背景  ignore  Background layer; another layer is called BG
`);
});

test('a layer with the stamp is a plate under any name and in any folder; the name alone makes none', () => {
  const bg = layer('BG');
  const shot = shotOf(group('CELS', [{ ...plateOf(bg), name: 'A' }]), layer('Haikei – BG'), bg);
  expect(picture(shot)).toBe(`
◉ ▾ CELS       cel    its name says “cels”
◉   A          plate  painted by Haikei from “BG”
◉ Haikei – BG  bg     its name says “haikei”
◉ BG           bg     its name says “bg”
`);
});

test('a correction by hand beats names, kinds, folders and stamps, and holds for all in a folder', () => {
  const bg = layer('BG');
  const shot = shotOf(
    group('misc', [layer('BG', { kind: 'adjustment' }), group('inner', [layer('A')])]),
    plateOf(bg, { name: 'old plate' }),
    group('CELS', [layer('BG'), layer('A')]),
    bg,
  );
  expect(picture(shot, { misc: 'book', 'cels/bg': 'bg', 'ＯＬＤ plate': 'cel', inner: 'effect' })).toBe(`
◉ ▾ misc     book    you said so (“misc”)
◉   BG       book    you said so of its group “misc”
◉   ▾ inner  effect  you said so (“inner”)
◉     A      effect  you said so of its group “inner”
◉ old plate  cel     you said so (“ＯＬＤ plate”)
◉ ▾ CELS     cel     its name says “cels”
◉   BG       bg      you said so (“cels/bg”)
◉   A        cel     its name says “a”
◉ BG         bg      its name says “bg”
`);
});

test('a correction by name holds for every layer of that name, by key for one', () => {
  const names = (corrections: Readonly<Record<string, Role>>): readonly string[] => {
    const shot = shotOf(
      group('left', [layer('leaf', { key: '7' })]),
      group('right', [layer('leaf', { key: '8' })]),
      layer('BG'),
    );
    return [...assignRoles(shot, corrections).values()].map(({ role }) => role);
  };
  expect(names({ leaf: 'book' })).toEqual(['bg', 'ignore', 'book', 'ignore', 'book']);
  expect(names({ '＃8': 'book' })).toEqual(['bg', 'ignore', 'book', 'ignore', 'ignore']);
});

test('a correction that names no layer is refused with the names there are', () => {
  const shot = shotOf(layer('A', { key: '3' }), layer('BG'));
  expect(expectHaikeiError('job-invalid', () => assignRoles(shot, { 'Layer 9': 'cel' }))).toEqual({
    where: 'roles["Layer 9"]',
    reason: 'no layer of this name in the shot, which has:\nA (#3)\nBG',
  });
});

test('what lies on a plate is an effect, marked or not, and its group hands nothing down', () => {
  const bg = layer('BG');
  const shot = shotOf(
    group(
      'Haikei – gouache · dusk',
      [
        clipped('BG retouch'),
        clipped('Haikei – haze', { partOfLight: true }),
        clipped('Haikei – tone', { kind: 'adjustment', partOfLight: true }),
        plateOf(bg),
        layer('sketchy'),
      ],
      { partOfLight: true },
    ),
    bg,
  );
  const roles = assignRoles(shot);
  const roleOfName = (name: string): string => {
    const found = [...shot.layers, ...shot.layers[1]!.children].find((l) => l.name === name)!;
    return roles.get(found.id)!.role;
  };
  expect(
    ['BG', 'Haikei – gouache · dusk', 'Haikei – tone', 'Haikei – haze', 'BG retouch'].map(roleOfName),
  ).toEqual(['bg', 'effect', 'effect', 'effect', 'effect']);
  expect(roleOfName('sketchy')).toBe('ignore');
  expect(chooseBackground(shot, roles, null).layer).toBe(bg);
});
