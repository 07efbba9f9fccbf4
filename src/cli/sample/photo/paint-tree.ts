import { clamp01, fractal, mix } from '../noise.js';
import type { Random } from '../random.js';
import type { Camera } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { hazed, litColour } from './light.js';
import type { ShadowMap } from './shadow-map.js';
import { splat } from './splat.js';
import { LEAVES_PER_SPRAY, leafSizeAt, spraysOf } from './spray.js';
import type { Spray } from './spray.js';
import { stroke } from './stroke.js';
import type { Tree } from './tree.js';

const BARK: Colour = [0.16, 0.13, 0.1];

/** Light that has come through a leaf is yellower. */
const THROUGH: Colour = [1.5, 1.5, 0.5];

/** A tree with its leaves, farthest first. */
export interface GrownTree {
  readonly tree: Tree;
  readonly sprays: readonly Spray[];
  /** Half the length of a leaf, metres. */
  readonly leafSize: number;
}

export interface Growing {
  /** Null for trees whose shadows nobody sees. */
  readonly shadows: ShadowMap | null;
  /** How many times larger, and so fewer, leaves are than they should be; for small pictures. */
  readonly coarse: number;
}

/**
 * Leaves come before painting, because their shadows lie on ground that is painted first. A low tree stands in
 * the shadow of all that were grown before it.
 */
export function growLeaves(random: Random, tree: Tree, { shadows, coarse }: Growing): GrownTree {
  const leafSize = leafSizeAt(tree.foot.z) * coarse;
  let sprays = spraysOf(random, tree, leafSize);
  if (!shadows) return { tree, sprays, leafSize };
  if (!tree.kind.trunk)
    sprays = sprays.map((spray) => ({ ...spray, sun: spray.sun * mix(0.3, 1, shadows.above(spray)) }));
  for (const spray of sprays) shadows.cast(spray, spray.radius * 0.8, 0.7);
  return { tree, sprays, leafSize };
}

/** Trunk, then leaves from far to near. */
export function paintTree(
  canvas: Canvas,
  camera: Camera,
  random: Random,
  { tree, sprays, leafSize }: GrownTree,
): void {
  if (tree.kind.trunk) paintTrunk(canvas, camera, tree);
  for (const spray of sprays) {
    for (let i = 0; i < LEAVES_PER_SPRAY; i++)
      paintLeaf(canvas, camera, random, { leaf: tree.leaf, size: leafSize, spray });
  }
}

function paintLeaf(
  canvas: Canvas,
  camera: Camera,
  random: Random,
  { leaf, size, spray }: { leaf: Colour; size: number; spray: Spray },
): void {
  const colour = leafColour(leaf, spray, random);
  const [dx, dy] = [random.normal() * 0.6 * spray.radius, random.normal() * 0.5 * spray.radius];
  const [long, slim, angle] = [
    size * random.between(0.55, 1.25),
    random.between(0.3, 0.7),
    random.between(-1.3, 1.3),
  ];
  if (spray.z < 0.5) return;
  const spot = camera.project({ x: spray.x + dx, y: spray.y + dy, z: spray.z });
  const half = long * spot.scale;
  splat(
    canvas,
    { x: spot.x, y: spot.y, long: half, short: half * slim, angle },
    hazed(colour, spray.z),
    0.95,
  );
}

function leafColour(own: Colour, { facing, sun, open, tone }: Spray, random: Random): Colour {
  const flutter = random.normal() * 0.3;
  const direct = clamp01(facing * 0.8 + 0.22 + flutter) * sun;
  const through = clamp01(0.3 - facing * 0.55 + flutter) * sun * 0.55;
  const [r, g, b] = litColour(own, direct * 1.5, mix(0.03, 0.95, open * open));
  // Waxy leaves mirror a little of the sun or the sky.
  const gloss = random.next() ** 5 * 0.17 * direct + 0.012 * open;
  const own1 = tone * (0.9 + random.next() * 0.2);
  return [
    own1 * (r + own[0] * THROUGH[0] * through) + gloss,
    own1 * (g + own[1] * THROUGH[1] * through) + gloss,
    own1 * (b + own[2] * THROUGH[2] * through) + gloss * 1.1,
  ];
}

function paintTrunk(canvas: Canvas, camera: Camera, { foot, height }: Tree): void {
  if (foot.z < 1) return;
  const [low, high] = [camera.project(foot), camera.project({ ...foot, y: foot.y + height * 0.75 })];
  const half = height * 0.017;
  const shade = (across: number, along: number): Colour => {
    const ridges = 0.6 + 0.8 * fractal(across * 4 + foot.x, along * 34 + foot.z, 3, 141);
    const moss = fractal(across * 2, along * 6 + foot.x, 2, 143) * 0.4;
    const own: Colour = [BARK[0] * ridges, BARK[1] * ridges * (1 + moss), BARK[2] * ridges];
    return hazed(litColour(own, clamp01(0.1 - across * 0.8) * 0.35, 0.4 - across * 0.15), foot.z);
  };
  stroke(
    canvas,
    { x: low.x, y: low.y, half: half * low.scale },
    { x: high.x, y: high.y, half: half * 0.5 * high.scale },
    shade,
  );
}
