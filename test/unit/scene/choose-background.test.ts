import { rect } from '../../../src/geometry/rect.js';
import { chooseBackground } from '../../../src/scene/background/choose-background.js';
import { leftOutOf } from '../../../src/scene/background/group-source.js';
import type { SceneLayer } from '../../../src/scene/layer.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import type { Role } from '../../../src/scene/role.js';
import type { Shot } from '../../../src/scene/shot.js';
import { clipped, group, hidden, layer, paper, plateOf, shotOf } from './build-shot.js';
import { expectHaikeiError } from './expect-haikei-error.js';

const choose = (
  shot: Shot,
  selector: string | null = null,
  corrections: Readonly<Record<string, Role>> = {},
) => chooseBackground(shot, assignRoles(shot, corrections), selector);

const chosenPath = (shot: Shot, selector: string | null = null): string => choose(shot, selector).path;

const keyed = (name: string, key: string): SceneLayer => layer(name, { key });

test('the layer called BG is chosen, and the reason is kept', () => {
  const shot = shotOf(layer('BOOK'), layer('A'), layer('ＢＧ'), paper());
  expect(choose(shot)).toMatchObject({ path: 'ＢＧ', reason: { kind: 'name', word: 'bg' } });
});

test('two layers called BG are never guessed between; each can be copied into --background', () => {
  const shot = shotOf(layer('A'), group('night', [keyed('BG', '12')]), keyed('BG2', '4'));
  const { candidates } = expectHaikeiError('background-ambiguous', () => choose(shot));
  expect(candidates).toBe('night/BG (#12)\nBG2 (#4)');
  expect(chosenPath(shot, 'night/BG')).toBe('night/BG');
  expect(chosenPath(shot, '#12')).toBe('night/BG');
  expect(chosenPath(shot, '#4')).toBe('BG2');
});

test('an original and a copy called alike are told apart by key only', () => {
  const shot = shotOf(keyed('BG', '9'), keyed('BG', '4'));
  const { candidates } = expectHaikeiError('background-ambiguous', () => choose(shot, 'bg'));
  expect(candidates).toBe('BG (#9)\nBG (#4)');
  expect(choose(shot, '#9').layer.key).toBe('9');
});

test('a group called BG with one picture in it means that picture', () => {
  expect(chosenPath(shotOf(layer('A'), group('BG', [layer('ラフ'), layer('photo')])))).toBe('BG/photo');
  expect(chosenPath(shotOf(layer('A'), group('stuff', [layer('photo')])), 'stuff')).toBe('stuff/photo');
});

test('a group called BG with several pictures is the background, unless one of them is called BG', () => {
  const pieces = shotOf(layer('A'), group('BG', [layer('hills'), layer('sky')]), paper());
  expect(choose(pieces)).toMatchObject({ path: 'BG', reason: { kind: 'name', word: 'bg' } });
  expect(choose(pieces, 'BG')).toMatchObject({ path: 'BG', reason: { kind: 'selected' } });
  const named = shotOf(group('背景', [layer('hills'), layer('BG'), layer('sky')]));
  expect(chosenPath(named)).toBe('背景/BG');
  expect(chosenPath(named, '背景')).toBe('背景/BG');
});

test('a group that was made the background by hand is one; pieces that were are not', () => {
  const pieces = shotOf(
    layer('A'),
    group('stuff', [layer('hills'), group('far', [layer('sky'), layer('sea')])]),
  );
  expect(choose(pieces, null, { stuff: 'bg' })).toMatchObject({
    path: 'stuff',
    reason: { selector: 'stuff' },
  });
  expect(choose(pieces, null, { far: 'bg' }).path).toBe('stuff/far');
  expectHaikeiError('background-ambiguous', () => choose(pieces, null, { sky: 'bg', sea: 'bg' }));
});

test('groups of pictures are no more guessed between than layers', () => {
  const days = group('美術', [
    group('BG昼', [layer('sky'), layer('sea')]),
    group('BG夜', [layer('moon'), layer('bay')]),
  ]);
  const { candidates } = expectHaikeiError('background-ambiguous', () => choose(shotOf(days)));
  expect(candidates.split('\n')).toHaveLength(4);
  expect(chosenPath(shotOf(days), 'BG夜')).toBe('美術/BG夜');
});

test('a group that holds cels or a BOOK is no one picture: they have a depth of their own', () => {
  for (const other of ['A', 'BOOK']) {
    const shot = shotOf(group('BG', [layer(other), layer('hills'), layer('sky')]));
    expectHaikeiError('background-ambiguous', () => choose(shot));
    expectHaikeiError('background-ambiguous', () => choose(shot, 'BG'));
  }
});

test('a group is painted without plates, what works on them, layouts and notes', () => {
  const sky = layer('sky', { key: '4' });
  const grade = clipped('grade', { kind: 'adjustment' });
  const pieces = [layer('原図'), grade, plateOf(sky), layer('hills'), layer('note', { kind: 'text' }), sky];
  const shot = shotOf(layer('A'), group('BG', pieces));
  const roles = assignRoles(shot);
  const source = chooseBackground(shot, roles, null).layer;
  expect(source.name).toBe('BG');
  const left = leftOutOf(source, roles);
  const names = source.children.filter(({ id }) => left.has(id)).map(({ name }) => name);
  expect(names).toEqual(['note', 'Haikei – sky', 'grade', '原図']);
  expect(leftOutOf(sky, roles).size).toBe(0);
});

test('running again finds the group that was painted, named or not', () => {
  const named = group('BG', [layer('hills'), layer('sky')], { key: '7' });
  expect(chosenPath(shotOf(layer('A'), plateOf(named), named))).toBe('BG');
  const stuff = group('stuff', [layer('hills'), layer('sky')], { key: '7' });
  const again = choose(shotOf(layer('A'), plateOf(stuff), stuff));
  expect(again).toMatchObject({ path: 'stuff', reason: { kind: 'has-plate' } });
});

test('a BG in one group says nothing about the pieces in another', () => {
  const shot = shotOf(group('背景', [layer('hills')]), group('美術', [layer('BG'), layer('sky')]));
  expect(expectHaikeiError('background-ambiguous', () => choose(shot)).candidates).toBe(
    '背景/hills\n美術/BG',
  );
});

test('shading clipped to the BG is not the BG, even where its name says so', () => {
  expect(chosenPath(shotOf(clipped('BG 夕'), clipped('BG grade'), layer('BG')))).toBe('BG');
});

test('a hidden BG does not compete with a visible one', () => {
  expect(chosenPath(shotOf(hidden('BG old'), layer('BG new')))).toBe('BG new');
  expect(chosenPath(shotOf(group('old', [layer('BG')], { visible: false }), layer('BG')))).toBe('BG');
});

test('a hidden BG is not painted unasked, by name it is', () => {
  const own = shotOf(layer('A'), hidden('BG', { key: '5' }), layer('photo'));
  expect(expectHaikeiError('background-hidden', () => choose(own)).layer).toBe('BG (#5)');
  expect(chosenPath(own, 'bg')).toBe('BG');
  const byGroup = shotOf(layer('A'), group('night', [layer('BG')], { visible: false }));
  expect(expectHaikeiError('background-hidden', () => choose(byGroup)).layer).toBe('night/BG');
});

test('running again paints from the original, also where the first run has hidden it, never from the plate', () => {
  const bg = hidden('BG', { key: '5' });
  const shot = shotOf(layer('A'), plateOf(bg, { key: '9' }), bg, paper());
  expect(choose(shot).layer).toBe(bg);
  expect(chosenPath(shot, 'BG')).toBe('BG');
  expect(expectHaikeiError('background-unknown', () => choose(shot, 'Haikei – BG')).layers).toBe(
    'A\nBG (#5)\nBackground',
  );
  expectHaikeiError('background-unknown', () => choose(shot, '#9'));
});

test('running again finds an original without a name too, hidden or once chosen by hand, not the next best picture', () => {
  const photo = hidden('Layer 3', { key: '3' });
  const shot = shotOf(layer('A'), layer('grain'), plateOf(photo, { key: '9' }), photo, layer('Layer 1'));
  expect(choose(shot)).toMatchObject({ path: 'Layer 3', reason: { kind: 'has-plate' } });
  const second = layer('Layer 1', { key: '1' });
  const both = shotOf(layer('A'), plateOf(photo), photo, plateOf(second), second);
  expect(expectHaikeiError('background-ambiguous', () => choose(both)).candidates).toBe(
    'Layer 3 (#3)\nLayer 1 (#1)',
  );
});

test('a plate that another program has stripped of its stamp is not silently painted over itself', () => {
  const shot = shotOf(layer('A'), layer('Haikei – BG'), layer('BG'));
  expectHaikeiError('background-ambiguous', () => choose(shot));
  expect(choose(shot, null, { 'Haikei – BG': 'plate' }).path).toBe('BG');
});

test('a correction to bg beats a name', () => {
  const shot = shotOf(layer('A'), layer('photo'), layer('BG'));
  expect(choose(shot, null, { photo: 'bg' })).toMatchObject({
    path: 'photo',
    reason: { kind: 'corrected', selector: 'photo' },
  });
});

test('a full path from the top of the document is meant before the end of a path', () => {
  const shot = shotOf(group('layout', [layer('BG')]), layer('BG'));
  expect(chosenPath(shot, 'BG')).toBe('BG');
  expect(chosenPath(shot, 'LAYOUT／ＢＧ ')).toBe('layout/BG');
});

test('a selector that names a group and the one picture in it means that picture', () => {
  expect(chosenPath(shotOf(group('cut', [group('BG', [layer('BG')])])), 'bg')).toBe('cut/BG/BG');
});

test('a name that looks like a key is still found', () => {
  expect(chosenPath(shotOf(layer('#1 sky'), layer('BG')), '#1 sky')).toBe('#1 sky');
});

test('an unknown selector is answered with the list of layers', () => {
  const shot = shotOf(layer('A\u001b[2J'), keyed('BG', '4'));
  expect(expectHaikeiError('background-unknown', () => choose(shot, 'sky'))).toEqual({
    name: 'sky',
    layers: 'A [2J\nBG (#4)',
  });
});

test('a shot without a background says which layers it has and what they are', () => {
  const shot = shotOf(layer('A'), layer('note', { kind: 'text', key: '8' }));
  expect(expectHaikeiError('no-background', () => choose(shot)).layers).toBe('A  cel\nnote (#8)  ignore');
});

test('a long list of layers is cut short and says by how many', () => {
  const shot = shotOf(...Array.from({ length: 100 }, (_, i) => layer(`A${i}`)));
  const { layers } = expectHaikeiError('no-background', () => choose(shot));
  expect(layers.split('\n')).toHaveLength(61);
  expect(layers).toMatch(/… \+40$/);
});

test('a document without layers, or with empty groups only, has nothing to paint', () => {
  expect(expectHaikeiError('no-layers', () => choose(shotOf()))).toEqual({ width: 1920, height: 1080 });
  expectHaikeiError('no-layers', () => choose(shotOf(group('BG', []))));
});

test('a BG without pixels of its own is refused by kind', () => {
  const shape = shotOf(layer('BG', { kind: 'shape' }), layer('photo'));
  expect(expectHaikeiError('layer-unsupported', () => choose(shape))).toEqual({ layer: 'BG', kind: 'shape' });
  const text = shotOf(layer('memo', { kind: 'text' }), layer('BG'));
  expect(expectHaikeiError('layer-unsupported', () => choose(text, 'memo')).kind).toBe('text');
  const empty = shotOf(group('empty', []), layer('BG'));
  expect(expectHaikeiError('layer-unsupported', () => choose(empty, 'empty')).kind).toBe('group');
});

test('a placed photo (smart object) can be the background', () => {
  expect(chosenPath(shotOf(layer('A'), layer('photo', { kind: 'smart-object' })))).toBe('photo');
});

test('an empty background and one beside the canvas are refused; an empty one does not compete', () => {
  const empty = layer('BG', { bounds: rect(0, 0, 0, 0) });
  expect(expectHaikeiError('background-empty', () => choose(shotOf(empty))).layer).toBe('BG');
  expect(chosenPath(shotOf(empty, layer('BG2')))).toBe('BG2');
  const outside = layer('BG', { bounds: rect(1920, 0, 3840, 1080) });
  expect(expectHaikeiError('background-outside', () => choose(shotOf(outside)))).toEqual({
    layer: 'BG',
    bounds: '1920×1080 at (1920, 0)',
    canvas: '1920×1080 at (0, 0)',
  });
});
