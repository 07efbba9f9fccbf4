import { stackToText } from '../../../src/scene/picture/stack-to-text.js';
import type { SceneLayer } from '../../../src/scene/layer.js';
import { planPlacement } from '../../../src/scene/placement/plan-placement.js';
import type { PlacementPlan } from '../../../src/scene/placement-plan.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import type { Role } from '../../../src/scene/role.js';
import type { Shot } from '../../../src/scene/shot.js';
import { clipped, group, hidden, layer, paper, plateOf, shotOf, withPlate } from './build-shot.js';
import { expectHaikeiError } from './expect-haikei-error.js';

const planFor = (
  shot: Shot,
  source: SceneLayer,
  corrections: Readonly<Record<string, Role>> = {},
): PlacementPlan => planPlacement(shot, assignRoles(shot, corrections), source.id);

/** The stack with the plate's place, and below it why. */
function picture(shot: Shot, source: SceneLayer, corrections: Readonly<Record<string, Role>> = {}): string {
  const plan = planFor(shot, source, corrections);
  return `\n${stackToText(shot, { plan })}\n${plan.notes.join(', ')}\n`;
}

test('the plate goes directly above its source, beneath cels and BOOK', () => {
  const bg = layer('BG');
  expect(picture(shotOf(layer('BOOK'), layer('B'), layer('A'), bg, layer('BG原図')), bg)).toBe(`
◉ BOOK
◉ B
◉ A
→ the plate goes here
◉ BG
◉ BG原図

`);
});

test('the plate of a BOOK stays in front of the cels, above its BOOK, and is renewed there', () => {
  const [bg, book] = [layer('BG'), layer('BOOK')];
  const shot = shotOf(layer('B'), book, layer('A'), bg);
  expect(picture(shot, book)).toBe(`
◉ B
→ the plate goes here
◉ BOOK
◉ A
◉ BG

`);
  const plate = plateOf(book);
  expect(planFor(shotOf(layer('B'), plate, book, layer('A'), bg), book)).toMatchObject({ plate: plate.id });
  expect(planFor(shotOf(plate, layer('B'), book, layer('A'), bg), book)).toMatchObject({
    action: 'insert',
    notes: ['moved-plate-left'],
  });
});

test('a BOOK between BG and the cels stays above the plate', () => {
  const bg = layer('BG');
  expect(picture(shotOf(layer('A'), layer('BOOK'), bg), bg)).toContain('BOOK\n→ the plate goes here\n◉ BG');
});

test("the plate goes above Photoshop's Background when that is the source", () => {
  const bg = paper('背景');
  expect(picture(shotOf(layer('A'), bg), bg)).toContain('◉ A\n→ the plate goes here\n◉ 背景');
});

test('a source in a group gets its plate in the group', () => {
  const bg = layer('BG');
  expect(picture(shotOf(layer('A'), group('背景', [layer('tone', { kind: 'adjustment' }), bg])), bg)).toBe(`
◉ A
◉ ▾ 背景
◉   tone
→   the plate goes here
◉   BG

`);
});

test('a cel under the source takes the plate beneath the lowest cel', () => {
  const bg = layer('BG');
  expect(picture(shotOf(layer('B'), bg, layer('A'), layer('effect'), layer('white')), bg)).toBe(`
◉ B
◉ BG
◉ A
→ the plate goes here
◉ effect
◉ white
below-lowest-cel
`);
});

test('a hidden cel, or one in a hidden group, is a cel all the same', () => {
  const bg = layer('BG');
  expect(picture(shotOf(bg, group('old', [layer('A')], { visible: false }), hidden('B')), bg)).toBe(`
◉ BG
○ ▾ old
◉   A
○ B
→ the plate goes here
below-lowest-cel
`);
});

test('a cel deep in groups under the source takes the plate beneath the outermost of these groups', () => {
  const bg = layer('BG');
  const shot = shotOf(bg, group('shot', [group('CELS', [layer('A'), layer('shade')]), layer('grain')]));
  expect(picture(shot, bg)).toBe(`
◉ BG
◉ ▾ shot
◉   ▾ CELS
◉     A
◉     shade
◉   grain
→ the plate goes here
below-lowest-cel
`);
});

test('a source in a group above the cels: the plate leaves the group', () => {
  const bg = layer('BG');
  expect(picture(shotOf(group('背景', [layer('sky'), bg]), layer('A'), paper()), bg)).toBe(`
◉ ▾ 背景
◉   sky
◉   BG
◉ A
→ the plate goes here
◉ Background
below-lowest-cel, left-group, above-background-layer
`);
});

test('cels and source in one group: the plate stays in it, beneath the lowest cel', () => {
  const bg = layer('BG');
  expect(picture(shotOf(group('all', [layer('B'), bg, layer('A')]), layer('white')), bg)).toBe(`
◉ ▾ all
◉   B
◉   BG
◉   A
→   the plate goes here
◉ white
below-lowest-cel
`);
});

test('layers clipped to the source keep their base: the plate goes above the chain', () => {
  const bg = layer('BG');
  expect(picture(shotOf(layer('A'), clipped('light'), clipped('shade'), bg), bg)).toBe(`
◉ A
→ the plate goes here
◉ ⬐ light
◉ ⬐ shade
◉ BG
above-clipping-chain
`);
});

test('a clipped source: the plate goes above the whole chain, where nothing clips it', () => {
  const bg = clipped('BG');
  expect(picture(shotOf(layer('A'), clipped('light'), bg, layer('shape')), bg)).toBe(`
◉ A
→ the plate goes here
◉ ⬐ light
◉ ⬐ BG
◉ shape
left-clipping-chain
`);
});

test('a lowest cel that is clipped: the plate goes beneath the base of its chain', () => {
  const bg = layer('BG');
  expect(picture(shotOf(bg, clipped('A'), layer('matte'), layer('white')), bg)).toBe(`
◉ BG
◉ ⬐ A
◉ matte
→ the plate goes here
◉ white
below-lowest-cel, left-clipping-chain
`);
});

test('a group that others are clipped to is a base like any layer', () => {
  const bg = layer('BG');
  const shot = shotOf(bg, clipped('B'), group('CELS', [layer('A')]), layer('white'));
  expect(picture(shot, bg)).toContain('◉   A\n→ the plate goes here\n◉ white');
});

test('a clipped layer at the very bottom has no base and counts as its own', () => {
  const bg = clipped('BG');
  expect(picture(shotOf(layer('A'), bg), bg)).toContain('◉ A\n→ the plate goes here\n◉ ⬐ BG');
});

test("nothing can lie beneath Photoshop's Background: where it is a cel, no place is invented", () => {
  const bg = layer('BG');
  const details = expectHaikeiError('placement-unverified', () =>
    planFor(shotOf(bg, paper()), bg, { Background: 'cel' }),
  );
  expect(details).toEqual({ expected: '◉ Background\n→', found: '◉ Background' });
  const chained = shotOf(bg, clipped('A'), paper());
  expect(expectHaikeiError('placement-unverified', () => planFor(chained, bg)).found).toBe(
    '◉ A\n◉ Background',
  );
});

test('a clipped cel without a base must not become clipped to the plate', () => {
  const bg = layer('BG');
  expect(picture(shotOf(layer('B'), group('scene', [bg, clipped('A')]), layer('white')), bg)).toBe(`
◉ B
◉ ▾ scene
◉   BG
◉   ⬐ A
→ the plate goes here
◉ white
below-lowest-cel, left-group
`);
  expectHaikeiError('placement-unverified', () => planFor(shotOf(bg, clipped('A')), bg));
});

test('a second run updates the plate in place, also when it was hidden, renamed or has layers clipped to it', () => {
  const bg = hidden('BG', { key: '5' });
  const plate = plateOf(bg, { name: 'night paint', visible: false });
  const shot = shotOf(layer('A'), clipped('glaze'), plate, bg);
  expect(planFor(shot, bg)).toEqual({
    action: 'update',
    source: bg.id,
    plate: plate.id,
    notes: ['updates-existing-plate'],
  });
  expect(picture(shot, bg)).toContain('○ night paint  → this plate is painted again');
});

test('a plate with adjustments between it and its source, or moved into a group above it, is still updated', () => {
  const bg = layer('BG');
  const plate = plateOf(bg);
  const tone = layer('tone', { kind: 'adjustment' });
  expect(planFor(shotOf(layer('A'), plate, tone, bg), bg).action).toBe('update');
  expect(planFor(shotOf(layer('A'), group('paint', [plate]), bg), bg).action).toBe('update');
  expect(planFor(shotOf(layer('A'), group('paint', [plate, bg])), bg).action).toBe('update');
});

test('a plate that was moved above a cel or BOOK, under its source or into a clipping chain is left, a new one made', () => {
  const bg = layer('BG');
  const stacks: readonly (readonly SceneLayer[])[] = [
    [plateOf(bg), layer('A'), bg],
    [layer('A'), plateOf(bg), layer('BOOK'), bg],
    [layer('A'), bg, plateOf(bg)],
    [layer('A'), { ...plateOf(bg), clipped: true }, layer('frame'), bg],
  ];
  for (const stack of stacks) {
    expect(planFor(shotOf(...stack), bg)).toMatchObject({ action: 'insert', notes: ['moved-plate-left'] });
  }
});

test('the plate of another layer is not updated, even if that layer has the same name', () => {
  const sky = layer('BG', { key: '5' });
  const town = layer('BG', { key: '6' });
  const plate = plateOf(sky, { key: '9' });
  const shot = shotOf(layer('A'), town, plate, sky);
  expect(planFor(shot, town).action).toBe('insert');
  expect(planFor(shot, sky)).toMatchObject({ action: 'update', plate: plate.id });
});

test('where another program has numbered the layers anew, a plate is found by the name of its source', () => {
  const bg = layer('ＢＧ', { key: '31' });
  const plate = layer('Haikei – BG', { stamp: { sourceName: 'BG', sourceKey: '5', record: '{}' } });
  expect(planFor(shotOf(layer('A'), plate, bg), bg)).toMatchObject({ action: 'update', plate: plate.id });
});

test('a plate that the user declares a cel is none', () => {
  const bg = layer('BG');
  const shot = shotOf(plateOf(bg, { name: 'touched up' }), bg);
  expect(planFor(shot, bg, { 'touched up': 'cel' })).toMatchObject({ action: 'insert', notes: [] });
});

test('of two plates of one source the lower is updated', () => {
  const bg = layer('BG');
  const low = plateOf(bg);
  expect(planFor(shotOf(layer('A'), plateOf(bg), low, bg), bg)).toMatchObject({ plate: low.id });
});

test('after carrying out a plan, planning again updates what was made', () => {
  const bg = layer('BG');
  const shot = shotOf(layer('A'), clipped('BOOK shade'), bg);
  const plate = plateOf(bg);
  const after = withPlate(shot, planFor(shot, bg), plate);
  expect(planFor(after, bg)).toMatchObject({ action: 'update', plate: plate.id });
});

test('a source that is not in the shot is a fault of the program', () => {
  expectHaikeiError('internal', () => planFor(shotOf(layer('BG')), layer('elsewhere')));
});
