import { clamp01 } from '../noise.js';
import type { Place } from './camera.js';
import { SUN } from './light.js';

const LEFT = -14;
const RIGHT = 14;
const NEAR = 0;
const FAR = 90;
const CELLS_PER_METRE = 24;
/** The sun is half a degree wide: each metre of height softens an edge by so much. */
const PENUMBRA = 0.0093;

/** How much of the sun reaches each spot of the level ground. */
export class ShadowMap {
  private readonly columns = (RIGHT - LEFT) * CELLS_PER_METRE;
  private readonly rows = (FAR - NEAR) * CELLS_PER_METRE;
  private readonly open = new Float32Array(this.columns * this.rows).fill(1);

  /** A round thing of `radius` metres at `place` takes its share of the light where its shadow falls. */
  cast(place: Place, radius: number, density = 0.75): void {
    const away = place.y / SUN.y;
    if (away < 0) return;
    const reach = radius + (away * PENUMBRA) / 2;
    const strength = density * Math.min(1, (radius * radius) / (reach * reach));
    const cx = (place.x - SUN.x * away - LEFT) * CELLS_PER_METRE;
    const cz = (place.z - SUN.z * away - NEAR) * CELLS_PER_METRE;
    const r = Math.max(0.7, reach * CELLS_PER_METRE);
    const soft = Math.max(1, away * PENUMBRA * CELLS_PER_METRE);
    for (let z = Math.max(0, Math.floor(cz - r)); z <= Math.min(this.rows - 1, cz + r); z++) {
      for (let x = Math.max(0, Math.floor(cx - r)); x <= Math.min(this.columns - 1, cx + r); x++) {
        const inside = (r - Math.hypot(x - cx, z - cz)) / soft;
        if (inside > 0) this.open[z * this.columns + x]! *= 1 - strength * clamp01(inside);
      }
    }
  }

  /** A straight thing between two places, as a row of round ones. */
  castLine(from: Place, to: Place, radius: number): void {
    const length = Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z);
    const count = Math.ceil(length / radius);
    for (let i = 0; i <= count; i++) {
      const t = i / count;
      const place = {
        x: from.x + (to.x - from.x) * t,
        y: from.y + (to.y - from.y) * t,
        z: from.z + (to.z - from.z) * t,
      };
      this.cast(place, radius, 0.6);
    }
  }

  /** What reaches a place above the ground: as much as reaches the ground behind it. */
  above({ x, y, z }: Place): number {
    const away = y / SUN.y;
    return this.at(x - SUN.x * away, z - SUN.z * away);
  }

  /** 0 in shadow, 1 in the sun; open ground beyond the map's ends. */
  at(x: number, z: number): number {
    const u = (x - LEFT) * CELLS_PER_METRE - 0.5;
    const v = (z - NEAR) * CELLS_PER_METRE - 0.5;
    const [i, j] = [Math.floor(u), Math.floor(v)];
    if (i < 0 || j < 0 || i >= this.columns - 1 || j >= this.rows - 1) return 1;
    const [fx, fz] = [u - i, v - j];
    const k = j * this.columns + i;
    const near = this.open[k]! * (1 - fx) + this.open[k + 1]! * fx;
    const far = this.open[k + this.columns]! * (1 - fx) + this.open[k + this.columns + 1]! * fx;
    return near * (1 - fz) + far * fz;
  }
}
