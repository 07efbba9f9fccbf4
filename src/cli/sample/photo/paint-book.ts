import type { Pixels } from '../../../raster/pixels.js';
import { smoothThrough } from '../catmull-rom.js';
import type { Point } from '../catmull-rom.js';
import { clamp01, mix } from '../noise.js';
import { Random } from '../random.js';
import { Canvas, mixColours, scaleColour } from './canvas.js';
import type { Colour } from './canvas.js';
import { develop } from './develop.js';
import { litColour } from './light.js';
import { paintBroadLeaf } from './paint-broad-leaf.js';
import { stroke } from './stroke.js';
import type { StrokeEnd } from './stroke.js';

const BARK: Colour = [0.1, 0.075, 0.055];
const LEAF: Colour = [0.07, 0.098, 0.03];
const STALK: Colour = [0.14, 0.16, 0.045];

/** What stands before the cels: a branch that hangs in from the right, and tall grass in the corner below it. */
export function paintBook(width: number, height: number): Pixels {
  const canvas = new Canvas(width, height);
  const random = new Random(93);
  paintGrass(canvas, random);
  const bough = [
    [1.02, -0.02],
    [0.93, 0.05],
    [0.85, 0.075],
    [0.775, 0.135],
  ] as const;
  paintTwig(canvas, random, {
    way: bough.map(([x, y]) => ({ x: x * width, y: y * width })),
    thick: 0.0042,
    depth: 2,
  });
  const data = withAlpha(develop(canvas, 77), canvas.alpha);
  return { width, height, channels: 4, depth: 8, data };
}

function withAlpha(rgb: Uint8Array, alpha: Float32Array): Uint8Array {
  const out = new Uint8Array(alpha.length * 4);
  for (let i = 0; i < alpha.length; i++) {
    const a = Math.round(alpha[i]! * 255);
    if (a === 0) continue;
    out.set([rgb[i * 3]!, rgb[i * 3 + 1]!, rgb[i * 3 + 2]!, a], i * 4);
  }
  return out;
}

interface Twig {
  readonly way: readonly Point[];
  /** Half its thickness at the root, as part of the width. */
  readonly thick: number;
  /** How often it may still branch. */
  readonly depth: number;
}

/** Wood first, then the twigs that grow from it, then leaves along it. */
function paintTwig(canvas: Canvas, random: Random, { way, thick, depth }: Twig): void {
  const points = smoothThrough(way, 10, false);
  const half = (i: number): number => thick * canvas.width * mix(1, 0.25, i / points.length);
  points.slice(1).forEach((to, i) => {
    const from = points[i]!;
    const shade = (across: number): Colour => litColour(BARK, clamp01(0.1 - across * 0.7) * 0.6, 0.5);
    stroke(canvas, { ...from, half: half(i) }, { ...to, half: half(i + 1) }, shade);
  });
  if (depth > 0) growSideTwigs(canvas, random, { points, thick, depth });
  const first = depth > 1 ? Math.floor(points.length * 0.3) : 1;
  for (let i = first; i < points.length; i++) {
    const count = Math.floor(random.next() ** 1.5 * 3.2);
    for (let k = 0; k < count; k++) hangLeaf(canvas, random, points[i]!);
  }
}

function growSideTwigs(
  canvas: Canvas,
  random: Random,
  { points, thick, depth }: { points: readonly Point[]; thick: number; depth: number },
): void {
  const { width } = canvas;
  for (let i = 2; i < points.length; i += 3) {
    const from = points[i]!;
    const angle = random.between(-0.2, 2.3);
    const long = width * random.between(0.025, 0.085) * (depth / 2);
    const middle = { x: from.x - Math.cos(angle) * long * 0.5, y: from.y + Math.sin(angle) * long * 0.4 };
    const end = { x: from.x - Math.cos(angle) * long, y: from.y + Math.sin(angle) * long };
    paintTwig(canvas, random, { way: [from, middle, end], thick: thick * 0.5, depth: depth - 1 });
  }
}

function hangLeaf(canvas: Canvas, random: Random, { x, y }: Point): void {
  const { width } = canvas;
  const back = random.next() < 0.25;
  const shade = random.between(0.55, 1.35);
  const colour = litColour(scaleColour(LEAF, shade), random.next() ** 3 * 1.5, random.between(0.25, 0.75));
  paintBroadLeaf(canvas, {
    x: x + random.normal() * width * 0.004,
    y: y + random.normal() * width * 0.004,
    angle: random.between(0.2, 2.9),
    length: width * random.between(0.009, 0.023),
    slim: random.between(0.3, 0.46) * (back ? 0.6 : 1),
    colour: back ? mixColours(colour, [0.3, 0.4, 0.1], 0.35) : colour,
    bend: random.normal() * 0.25,
  });
}

/** Blades that rise from below the picture's edge, the farther ones first and paler. */
function paintGrass(canvas: Canvas, random: Random): void {
  const { width, height } = canvas;
  for (let i = 0; i < 210; i++) {
    const near = i / 210;
    const foot = 1 - random.next() ** 1.7 * 0.33;
    const tall =
      width * mix(0.06, 0.15, random.next()) * mix(0.45, 1, (foot - 0.67) / 0.33) * mix(0.8, 1.1, near);
    const lean = random.normal() * 0.35 - 0.18;
    const half = width * random.between(0.0007, 0.0021);
    const tone = random.between(0.6, 1.25);
    const root = { x: foot * width, y: height + 8 };
    const at = (t: number): StrokeEnd => ({
      x: root.x + lean * tall * t * t,
      y: root.y - tall * (t - 0.18 * t * t * Math.abs(lean)),
      half: half * (1 - 0.9 * t * t),
    });
    const lit = litColour(scaleColour(STALK, tone), random.between(0.2, 1), 0.7);
    const dark = litColour(scaleColour(STALK, tone * 0.35), 0.25, 0.5);
    for (let k = 0; k < 9; k++) {
      const colour = mixColours(dark, lit, clamp01(k / 7));
      stroke(canvas, at(k / 9), at((k + 1) / 9), () => colour);
    }
  }
}
