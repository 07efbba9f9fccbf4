import { clamp01, fractal } from '../noise.js';
import type { Random } from '../random.js';
import type { Camera, Place } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { mixColours } from './canvas.js';
import { groundLevel } from './ground-colour.js';
import { roadCentre } from './lie-of-the-land.js';
import { hazed, litColour } from './light.js';
import type { ShadowMap } from './shadow-map.js';
import { stroke } from './stroke.js';

/** A strip of grass along the road: from and to metres from its middle, blades a square metre near the camera. */
export interface GrassStrip {
  readonly from: number;
  readonly to: number;
  readonly density: number;
  readonly tall: number;
}

/** The part of a strip between two distances. */
export interface GrassBed {
  readonly strip: GrassStrip;
  readonly near: number;
  readonly far: number;
  readonly shadows: ShadowMap;
  /** How many times broader, and so fewer, blades are than they should be; for small pictures. */
  readonly coarse: number;
}

const DRY: Colour = [0.3, 0.255, 0.12];
const FRESH: Colour = [0.135, 0.185, 0.045];
const DEEP: Colour = [0.055, 0.08, 0.02];

/** Blades, far ones first. Farther strips get fewer and broader ones. */
export function paintGrass(canvas: Canvas, camera: Camera, random: Random, bed: GrassBed): void {
  const { strip, near, far, shadows, coarse } = bed;
  const thin = Math.min(1, 6 / near) / coarse;
  const count = Math.round((strip.to - strip.from) * (far - near) * strip.density * thin * thin);
  const feet: Place[] = [];
  for (let i = 0; i < count; i++) {
    const z = random.between(near, far);
    const side = random.between(strip.from, strip.to);
    const x = roadCentre(z) + side;
    const thick = fractal(x * 1.7, z * 1.7, 3, 91);
    const edge = Math.min(1, Math.min(side - strip.from, strip.to - side) * 2.5);
    if (thick * (0.5 + 0.5 * edge) > random.between(0.22, 0.55)) feet.push({ x, y: groundLevel(x, z), z });
  }
  feet.sort((a, b) => b.z - a.z);
  for (const foot of feet)
    blade(canvas, camera, random, {
      foot,
      tall: strip.tall,
      broad: 1 / thin,
      sun: shadows.at(foot.x, foot.z),
    });
}

interface Blade {
  readonly foot: Place;
  readonly tall: number;
  readonly broad: number;
  readonly sun: number;
}

const PIECES = 3;

/** A blade bends over with its height. */
function blade(canvas: Canvas, camera: Camera, random: Random, { foot, tall, broad, sun }: Blade): void {
  const height = tall * random.between(0.35, 1.15) * (0.6 + fractal(foot.x * 0.9, foot.z * 0.9, 2, 92) * 0.8);
  const lean = random.normal() * 0.32 + 0.12;
  const half = 0.0042 * random.between(0.6, 1.5) * broad;
  const kind = mixColours(FRESH, DRY, clamp01(random.next() ** 3 * 1.4));
  const face = clamp01(0.55 - lean * 0.4 + random.normal() * 0.22) * sun;
  const tip = litColour(kind, face * 1.15, 0.75);
  const root = litColour(DEEP, sun * 0.15, 0.35);
  const at = (t: number): { x: number; y: number; half: number } => {
    const spot = camera.project({
      x: foot.x + lean * height * t * t,
      y: foot.y + height * (t - 0.25 * t * t * Math.abs(lean)),
      z: foot.z,
    });
    return { x: spot.x, y: spot.y, half: half * spot.scale * (1 - 0.85 * t) };
  };
  for (let i = 0; i < PIECES; i++) {
    const [t0, t1] = [i / PIECES, (i + 1) / PIECES];
    const colour = hazed(mixColours(root, tip, clamp01((t0 + t1) * 0.75)), foot.z);
    stroke(canvas, at(t0), at(t1), () => colour);
  }
}
