import type { Random } from '../random.js';
import type { Place } from './camera.js';
import type { Colour } from './canvas.js';

/** A ball of foliage; a crown is some dozens of them. */
export interface Ball extends Place {
  readonly radius: number;
}

export interface TreeKind {
  readonly height: number;
  /** Half the width of the crown. */
  readonly spread: number;
  /** Where the crown begins, as part of the height. */
  readonly crownFrom: number;
  readonly balls: number;
  readonly leaf: Colour;
  /** How many times over the leaves would cover the crown as it is seen. */
  readonly cover: number;
  readonly trunk: boolean;
}

export interface Tree {
  readonly foot: Place;
  readonly height: number;
  readonly kind: TreeKind;
  readonly balls: readonly Ball[];
  /** The kind's colour, a little different for each tree. */
  readonly leaf: Colour;
}

/** A crown that is widest below its middle, of balls that are smaller towards the top. */
export function growTree(random: Random, foot: Place, kind: TreeKind): Tree {
  const height = kind.height * random.between(0.8, 1.2);
  const crown = height * (1 - kind.crownFrom);
  const balls: Ball[] = [];
  for (let i = 0; i < kind.balls; i++) {
    const up = Math.pow(random.next(), 0.8);
    const narrow = Math.sin(Math.PI * Math.min(1, 0.22 + up * 0.72));
    const angle = random.between(0, Math.PI * 2);
    const out = kind.spread * narrow * Math.sqrt(random.next()) * 0.9;
    balls.push({
      x: foot.x + Math.cos(angle) * out,
      y: foot.y + height * kind.crownFrom + crown * up * 0.92,
      z: foot.z + Math.sin(angle) * out,
      radius: kind.spread * random.between(0.2, 0.42) * (1 - up * 0.3),
    });
  }
  const shade = random.between(0.8, 1.16);
  const warm = random.between(-0.1, 0.18);
  const [r, g, b] = kind.leaf;
  return { foot, height, kind, balls, leaf: [r * shade * (1 + warm), g * shade, b * shade] };
}
