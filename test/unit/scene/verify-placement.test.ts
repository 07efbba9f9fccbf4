import type { LayerId, SceneLayer } from '../../../src/scene/layer.js';
import { planPlacement } from '../../../src/scene/placement/plan-placement.js';
import { verifyPlacement } from '../../../src/scene/placement/verify-placement.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import type { Shot } from '../../../src/scene/shot.js';
import { clipped, group, layer, plateOf, shotOf } from './build-shot.js';
import { expectHaikeiError } from './expect-haikei-error.js';

const bg = layer('BG');
const cel = layer('A');
const plate = plateOf(bg);
const before = shotOf(cel, bg);
const plan = planPlacement(before, assignRoles(before), bg.id);

const verify = (after: Shot, id: LayerId = plate.id): void =>
  verifyPlacement(after, assignRoles(after), id, plan);

test('a plate in its slot passes', () => {
  expect(() => verify(shotOf(cel, plate, bg))).not.toThrow();
});

test('a plate above a cel is told with a picture of what was expected and what was found', () => {
  expect(expectHaikeiError('placement-unverified', () => verify(shotOf(plate, cel, bg)))).toEqual({
    expected: '◉ A\n→ the plate goes here\n◉ BG',
    found: '◉ Haikei – BG\n◉ A\n◉ BG',
  });
});

test('a plate that is missing, elsewhere, in another group or clipped does not pass', () => {
  const wrong: readonly (readonly SceneLayer[])[] = [
    [cel, bg],
    [cel, bg, plate],
    [cel, group('paint', [plate]), bg],
    [cel, { ...plate, clipped: true }, bg],
    [cel, clipped('light'), plate, bg],
    [cel, plate],
  ];
  for (const stack of wrong) {
    expectHaikeiError('placement-unverified', () => verify(shotOf(...stack)));
  }
});

test('a layer that slipped in under the plate does not pass', () => {
  expectHaikeiError('placement-unverified', () => verify(shotOf(cel, plate, bg, layer('B'))));
});

test('an update passes only for the plate that was to be updated, where it was', () => {
  const shot = shotOf(cel, plate, bg);
  const update = planPlacement(shot, assignRoles(shot), bg.id);
  expect(update.action).toBe('update');
  const check = (after: Shot, id: LayerId): void => verifyPlacement(after, assignRoles(after), id, update);
  expect(() => check(shot, plate.id)).not.toThrow();
  expectHaikeiError('placement-unverified', () => check(shot, cel.id));
  const { expected } = expectHaikeiError('placement-unverified', () =>
    check(shotOf(plate, cel, bg), plate.id),
  );
  expect(expected).toContain('Haikei – BG  → this plate is painted again');
});

describe('a plate with a light', () => {
  const light = clipped('Haikei – tone', { kind: 'adjustment', partOfLight: true });
  const lit = (inside: readonly SceneLayer[], options = {}): SceneLayer =>
    group('Haikei – gouache · dusk', inside, { partOfLight: true, ...options });

  test('passes when their group stands in the slot, the plate at its bottom', () => {
    expect(() => verify(shotOf(cel, lit([light, plate]), bg))).not.toThrow();
    const shot = shotOf(cel, lit([light, plate]), bg);
    const update = planPlacement(shot, assignRoles(shot), bg.id);
    expect(update).toMatchObject({ action: 'update', plate: plate.id });
    expect(() => verifyPlacement(shot, assignRoles(shot), plate.id, update)).not.toThrow();
  });

  test('does not pass elsewhere, unclipped, above something, or in a group that is clipped or clipped to', () => {
    const wrong: readonly (readonly SceneLayer[])[] = [
      [lit([light, plate]), cel, bg],
      [cel, lit([layer('free', { partOfLight: true }), plate]), bg],
      [cel, lit([clipped('not ours'), plate]), bg],
      [cel, lit([light, plate, layer('beneath')]), bg],
      [cel, lit([light, plate], { clipped: true }), bg],
      [clipped('above'), lit([light, plate]), bg],
    ];
    for (const stack of wrong) expectHaikeiError('placement-unverified', () => verify(shotOf(...stack)));
  });
});
