import { noise } from '../noise.js';
import type { Random } from '../random.js';
import type { Place } from './camera.js';
import { SUN } from './light.js';
import type { Ball, Tree } from './tree.js';

/** A twig's worth of leaves, which share their light. */
export interface Spray extends Place {
  /** Metres around which its leaves are scattered. */
  readonly radius: number;
  /** Cosine of its outward direction to the sun's. */
  readonly facing: number;
  /** 0 in the crown's own shadow, 1 in the full sun. */
  readonly sun: number;
  /** 0 deep inside, 1 at the outside: how much sky it sees. */
  readonly open: number;
  /** Brightness against its neighbours', about 1. */
  readonly tone: number;
}

export const LEAVES_PER_SPRAY = 22;

/** Half the length of a leaf: as botany has it nearby, as a few pixels have it far away. */
export const leafSizeAt = (z: number): number =>
  z < 60 ? Math.max(0.02, 0.0019 * z) : 0.114 + (z - 60) * 0.0007;

/** Enough sprays to cover the crown as often as its kind says, farthest first. */
export function spraysOf(random: Random, tree: Tree, leafSize: number): readonly Spray[] {
  const { kind, height } = tree;
  const leaf = leafSize ** 2 * 1.7;
  const crown = Math.PI * kind.spread * height * (1 - kind.crownFrom) * 0.5;
  const count = Math.ceil((crown * kind.cover) / leaf / LEAVES_PER_SPRAY);
  const radius = Math.max(0.13, leafSize * 3.5);
  return Array.from({ length: count }, () => spray(random, tree, radius)).sort((a, b) => b.z - a.z);
}

const UP: Place = { x: 0, y: 1, z: 0 };

/** Near the surface of a ball, mostly on the side that is seen. */
function spray(random: Random, tree: Tree, radius: number): Spray {
  const ball = tree.balls[Math.floor(random.next() * tree.balls.length)]!;
  const y = random.between(-1, 1);
  const angle = random.between(0, Math.PI * 2);
  const ring = Math.sqrt(1 - y * y);
  const nx = ring * Math.cos(angle);
  const outwards = ring * Math.sin(angle);
  const nz = outwards > 0 && random.next() < 0.6 ? -outwards : outwards;
  const reach = ball.radius * (0.6 + 0.5 * Math.sqrt(random.next()));
  const place = { x: ball.x + nx * reach, y: ball.y + y * reach * 0.85, z: ball.z + nz * reach };
  return {
    ...place,
    radius,
    facing: nx * SUN.x + y * SUN.y + nz * SUN.z,
    sun: Math.exp(-1.15 * foliageTowards(tree.balls, place, SUN)),
    open: Math.exp(-0.7 * foliageTowards(tree.balls, place, UP)),
    tone:
      0.75 + 0.5 * noise(place.x * 1.7 + place.z, place.y * 1.7 - place.z * 0.6, 17) + random.normal() * 0.06,
  };
}

const STEPS = 6;
const STEP = 0.5;

/** Metres of foliage on the way, weighed by how deep in a ball it runs. */
function foliageTowards(balls: readonly Ball[], from: Place, way: Place): number {
  let sum = 0;
  for (let i = 1; i <= STEPS; i++) {
    const x = from.x + way.x * STEP * i;
    const y = from.y + way.y * STEP * i;
    const z = from.z + way.z * STEP * i;
    let deepest = 0;
    for (const ball of balls) {
      const d = (x - ball.x) ** 2 + (y - ball.y) ** 2 + (z - ball.z) ** 2;
      const inside = 1 - d / (ball.radius * ball.radius);
      if (inside > deepest) deepest = inside;
    }
    sum += Math.min(1, deepest * 1.6) * STEP;
  }
  return sum;
}
