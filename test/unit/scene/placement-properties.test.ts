import fc from 'fast-check';
import type { LayerId, SceneLayer } from '../../../src/scene/layer.js';
import { planPlacement } from '../../../src/scene/placement/plan-placement.js';
import { verifyPlacement } from '../../../src/scene/placement/verify-placement.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import type { RoleAssignment } from '../../../src/scene/roles/role-assignment.js';
import type { Shot } from '../../../src/scene/shot.js';
import { layer, plateOf, shotOf, withPlate } from './build-shot.js';

/** Paint order by recursion alone, as a second opinion beside the counters that the source uses. */
const paintOrder = (layers: readonly SceneLayer[]): readonly SceneLayer[] =>
  layers.flatMap((l) => (l.kind === 'group' ? paintOrder(l.children) : [l]));

const everything = (layers: readonly SceneLayer[]): readonly SceneLayer[] =>
  layers.flatMap((l) => [l, ...everything(l.children)]);

const listOf = (layers: readonly SceneLayer[], id: LayerId): readonly SceneLayer[] | null =>
  layers.some((l) => l.id === id)
    ? layers
    : layers.reduce<readonly SceneLayer[] | null>((found, l) => found ?? listOf(l.children, id), null);

const NAMES = ['BG', 'A', 'B', 'Am', 'BOOK', 'sky', 'パラ', 'レイアウト', 'Layer 1', 'photo', 'cut'] as const;

const attributes = fc.record({
  name: fc.constantFrom(...NAMES),
  visible: fc.boolean(),
  clipped: fc.boolean(),
  kind: fc.constantFrom('pixel', 'pixel', 'pixel', 'adjustment', 'text', 'smart-object'),
});

const { tree } = fc.letrec<{ tree: SceneLayer[]; node: SceneLayer }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: attributes.map(({ name, ...rest }) => layer(name, rest)), weight: 4 },
    {
      arbitrary: fc
        .tuple(attributes, tie('tree'))
        .map(([{ name, ...rest }, children]) => ({ ...layer(name, rest), kind: 'group' as const, children })),
      weight: 1,
    },
  ),
  tree: fc.array(tie('node'), { maxLength: 6 }),
}));

const source = fc.record({ name: fc.constantFrom('BG', 'photo', 'A', 'BOOK'), clipped: fc.boolean() });

/** A random stack with one layer in it to paint from, put anywhere. */
const shots = fc.tuple(tree, source, fc.nat(), fc.nat()).map(([layers, { name, ...rest }, where, at]) => {
  const painted = layer(name, rest);
  const lists = [null, ...everything(layers).filter((l) => l.kind === 'group')];
  const parent = lists[where % lists.length]?.id ?? null;
  const length = (parent === null ? layers : lists[where % lists.length]!.children).length;
  const plan = {
    action: 'insert',
    source: painted.id,
    notes: [],
    slot: { parent, index: at % (length + 1) },
  };
  const shot = withPlate({ ...shotOf(), layers }, plan as Parameters<typeof withPlate>[1], painted);
  return { shot, painted };
});

/** A clipped layer at the very bottom of the document leaves no place beneath it; plan-placement.test.ts has that case. */
function run(shot: Shot, painted: SceneLayer): { after: Shot; plate: SceneLayer; roles: RoleAssignment } {
  fc.pre(shot.layers[0]?.clipped !== true);
  const plan = planPlacement(shot, assignRoles(shot), painted.id);
  const plate = plateOf(painted);
  const after = withPlate(shot, plan, plate);
  const roles = assignRoles(after);
  verifyPlacement(after, roles, plate.id, plan);
  return { after, plate, roles };
}

const check = (property: (shot: Shot, painted: SceneLayer) => void): void =>
  fc.assert(
    fc.property(shots, ({ shot, painted }) => property(shot, painted)),
    { numRuns: 500 },
  );

test('whatever the stack, no cel ever lies beneath the plate of what is no BOOK', () => {
  check((shot, painted) => {
    const { after, plate, roles } = run(shot, painted);
    if (roles.get(painted.id)?.role === 'book') return;
    const order = paintOrder(after.layers);
    const beneath = order.slice(0, order.indexOf(plate));
    const cels = beneath.filter((l) => l.id !== painted.id && roles.get(l.id)?.role === 'cel');
    expect(cels.map(({ name }) => name)).toEqual([]);
  });
});

test('whatever the stack, the plate is never clipped and nothing becomes clipped to it', () => {
  check((shot, painted) => {
    const { after, plate } = run(shot, painted);
    const list = listOf(after.layers, plate.id)!;
    expect(list[list.indexOf(plate) + 1]?.clipped ?? false).toBe(false);
  });
});

test('whatever the stack, every original layer keeps its order and its group', () => {
  check((shot, painted) => {
    const { after, plate } = run(shot, painted);
    const strip = (layers: readonly SceneLayer[]): unknown =>
      layers.filter((l) => l !== plate).map((l) => ({ ...l, children: strip(l.children) }));
    expect(strip(after.layers)).toEqual(strip(shot.layers));
  });
});

test('without a cel beneath, only layers of the source’s own clipping chain come between source and plate', () => {
  check((shot, painted) => {
    fc.pre(shot.layers[0]?.clipped !== true);
    const plan = planPlacement(shot, assignRoles(shot), painted.id);
    if (plan.notes.includes('below-lowest-cel')) return;
    const { after, plate } = run(shot, painted);
    const list = listOf(after.layers, painted.id)!;
    const between = list.slice(list.indexOf(painted) + 1, list.indexOf(plate));
    expect(list).toContain(plate);
    expect(between.every((l) => l.clipped)).toBe(true);
  });
});

test('whatever the stack, a second run finds the plate of the first', () => {
  check((shot, painted) => {
    const { after, plate, roles } = run(shot, painted);
    const again = planPlacement(after, roles, painted.id);
    // A plate takes on the name of its source, so another layer of that name shares it.
    expect(again).toMatchObject({ action: 'update', plate: plate.id });
    verifyPlacement(after, roles, plate.id, again);
  });
});
