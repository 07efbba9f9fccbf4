import type { Random } from '../random.js';
import { FIELD_END, FIELD_LEVEL, roadCentre, WOOD_EDGE } from './lie-of-the-land.js';
import type { GrownTree } from './paint-tree.js';
import { growLeaves } from './paint-tree.js';
import type { ShadowMap } from './shadow-map.js';
import { growTree } from './tree.js';
import type { Tree, TreeKind } from './tree.js';

const OAK: TreeKind = {
  height: 8,
  spread: 2.7,
  crownFrom: 0.26,
  balls: 34,
  leaf: [0.088, 0.122, 0.03],
  cover: 3.2,
  trunk: true,
};
const BUSH: TreeKind = {
  height: 1.6,
  spread: 1.05,
  crownFrom: 0.02,
  balls: 16,
  leaf: [0.105, 0.14, 0.034],
  cover: 3,
  trunk: false,
};
const FAR_TREE: TreeKind = { ...OAK, height: 8, spread: 3.4, crownFrom: 0.05, balls: 18, cover: 3 };
const CEDAR: TreeKind = {
  height: 14,
  spread: 2,
  crownFrom: 0.08,
  balls: 26,
  leaf: [0.05, 0.078, 0.034],
  cover: 3,
  trunk: true,
};

/** The wood on the left, bushes at its edge, and the trees beyond the fields. Their shadows are cast at once. */
export function plantTrees(random: Random, shadows: ShadowMap, coarse: number): readonly GrownTree[] {
  const near = [...wood(random), ...edge(random), ...bend(random)];
  return [
    ...near.map((tree) => growLeaves(random, tree, { shadows, coarse })),
    ...[...beyondFields(random), ...gardens(random)].map((tree) =>
      growLeaves(random, tree, { shadows: null, coarse }),
    ),
  ];
}

/** Four rows deep; the last one is dense to the ground, so that nothing shines through between the trunks. */
function wood(random: Random): Tree[] {
  const trees: Tree[] = [];
  for (let z = 8.5; z < 88; z += random.between(2, 3.6) * (1 + z / 70)) {
    for (let row = 0; row < 4; row++) {
      const x = roadCentre(z) + WOOD_EDGE - 1.4 - row * 3 - random.between(0, 2);
      const isMissing = row === 0 && random.next() < 0.35;
      const foot = { x, y: 0, z: z + random.between(-1, 1) };
      const kind = {
        ...OAK,
        height: OAK.height * (1 + row * 0.24),
        crownFrom: row === 3 ? 0 : OAK.crownFrom,
      };
      if (!isMissing)
        trees.push(growTree(random, foot, { ...kind, cover: row === 0 ? OAK.cover : OAK.cover * 0.8 }));
    }
  }
  return trees;
}

function edge(random: Random): Tree[] {
  const trees: Tree[] = [];
  for (let z = 6.5; z < 84; z += random.between(0.9, 2.2) * (1 + z / 60)) {
    const foot = { x: roadCentre(z) + WOOD_EDGE + random.between(-0.9, 0.3), y: 0, z };
    trees.push(growTree(random, foot, { ...BUSH, height: BUSH.height * random.between(0.45, 1.15) }));
  }
  return trees;
}

/** Where the road goes out of sight. */
function bend(random: Random): Tree[] {
  return Array.from({ length: 30 }, () => {
    const foot = { x: random.between(-16, 14), y: 0, z: random.between(86, 120) };
    const kind = random.next() < 0.3 ? CEDAR : FAR_TREE;
    return growTree(random, foot, { ...kind, height: kind.height * 0.9 });
  });
}

/** Beside the farmhouses and half before them. */
const GARDENS: readonly (readonly [x: number, height: number])[] = [
  [30, 4],
  [34.5, 2.2],
  [44, 5],
  [55, 6],
  [58.5, 2],
  [63, 1.6],
  [70, 1.8],
  [75, 5.5],
  [78.5, 2.4],
  [88, 2],
  [91, 5],
  [95, 3],
];

function gardens(random: Random): Tree[] {
  return GARDENS.map(([x, height]) => {
    const foot = { x, y: FIELD_LEVEL, z: FIELD_END - 17 };
    return growTree(random, foot, { ...BUSH, height, spread: 1 + height * 0.42, balls: 22 });
  });
}

function beyondFields(random: Random): Tree[] {
  return Array.from({ length: 150 }, () => {
    const foot = { x: random.between(6, 170), y: FIELD_LEVEL - 0.5, z: FIELD_END + random.between(-8, 45) };
    return growTree(random, foot, random.next() < 0.2 ? CEDAR : FAR_TREE);
  });
}
