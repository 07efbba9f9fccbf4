import { clamp01, fractal, mix, noise, smoothstep } from '../noise.js';
import { Random } from '../random.js';
import type { Camera } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { mixColours } from './canvas.js';

/** A bank of cumulus: where its middle stands, and how far it reaches; fractions of the width. */
interface Bank {
  readonly x: number;
  /** Of its flat base, above the horizon. */
  readonly base: number;
  readonly spread: number;
  readonly tall: number;
  readonly puffs: number;
}

const BANKS: readonly Bank[] = [
  { x: 0.93, base: 0.055, spread: 0.16, tall: 0.05, puffs: 80 },
  { x: 0.56, base: 0.06, spread: 0.12, tall: 0.07, puffs: 90 },
  { x: 0.735, base: 0.07, spread: 0.13, tall: 0.13, puffs: 190 },
  { x: 0.635, base: 0.075, spread: 0.1, tall: 0.17, puffs: 190 },
  { x: 0.84, base: 0.06, spread: 0.11, tall: 0.07, puffs: 90 },
  { x: 0.3, base: 0.05, spread: 0.16, tall: 0.05, puffs: 80 },
];

const LIT: Colour = [1.12, 1.08, 1.02];
const SHADED: Colour = [0.4, 0.48, 0.62];
const BELOW: Colour = [0.5, 0.58, 0.7];

/**
 * Cumulus as heaps of balls: the nearest ball at each point gives a height field, whose slope towards the sun
 * is its light. Points are displaced by fractal noise first, which makes the edges boil.
 */
export function paintClouds(canvas: Canvas, camera: Camera): void {
  BANKS.forEach((bank, i) => paintBank(canvas, camera, bank, 300 + i * 17));
}

function paintBank(canvas: Canvas, camera: Camera, bank: Bank, seed: number): void {
  const { width, height } = canvas;
  const relief = new Float32Array(width * height);
  const random = new Random(seed);
  const baseY = camera.horizon - bank.base * width;
  for (let i = 0; i < bank.puffs; i++)
    heapPuff(relief, canvas, { ...puffOf(bank, random, width), baseY }, seed);
  shade(canvas, relief, { baseY, tall: bank.tall * width, seed });
}

interface Puff {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lift: number;
}

/** Towers in the middle, low heaps at the ends; `y` counts up from the base. */
function puffOf(bank: Bank, random: Random, width: number): Puff {
  const across = random.normal() * 0.42;
  const room = Math.max(0.08, 1 - Math.abs(across) * 1.15);
  const up = Math.pow(random.next(), 0.8) * room;
  const radius = width * bank.tall * random.between(0.1, 0.3) * (1 - up * 0.35);
  return {
    x: (bank.x + across * bank.spread) * width,
    y: up * bank.tall * width,
    radius: Math.max(radius, width * 0.006),
    lift: random.between(0, width * bank.tall * 0.25),
  };
}

function heapPuff(
  relief: Float32Array,
  { width, height }: Canvas,
  puff: Puff & { baseY: number },
  seed: number,
): void {
  const { radius } = puff;
  const centreY = puff.baseY - puff.y;
  const reach = radius * 1.45;
  const fine = 2.2 / radius;
  for (let y = Math.max(0, Math.floor(centreY - reach)); y < Math.min(height, centreY + reach); y++) {
    for (let x = Math.max(0, Math.floor(puff.x - reach)); x < Math.min(width, puff.x + reach); x++) {
      const bump = fractal(x * fine, y * fine, 5, seed + 5) - 0.5;
      const shift = fractal(x * fine * 0.6 + 31, y * fine * 0.6, 3, seed + 9) - 0.5;
      const dx = (x - puff.x) / radius + shift * 0.7;
      const dy = (y - centreY) / radius + bump * 0.7;
      const inside = 1 - dx * dx - dy * dy + bump * 0.55;
      if (inside <= 0) continue;
      const value = puff.lift + radius * Math.sqrt(inside);
      const at = y * width + x;
      if (value > relief[at]!) relief[at] = value;
    }
  }
}

function shade(
  canvas: Canvas,
  relief: Float32Array,
  bank: { baseY: number; tall: number; seed: number },
): void {
  const { width, height } = canvas;
  const step = Math.max(1, Math.round(width / 960));
  for (let y = step; y < height - step; y++) {
    for (let x = step; x < width - step; x++) {
      const at = y * width + x;
      const here = relief[at]!;
      if (here <= 0) continue;
      const slopeX = relief[at + step]! - relief[at - step]!;
      const slopeY = relief[at + step * width]! - relief[at - step * width]!;
      const length = Math.hypot(slopeX, slopeY, 2 * step);
      const facing = (0.66 * slopeX + 0.62 * slopeY + 0.5 * 2 * step) / length;
      const up = clamp01((bank.baseY - y) / bank.tall);
      const light = clamp01(0.44 + 0.56 * facing) * mix(0.72, 1.05, up);
      const base = mixColours(BELOW, SHADED, smoothstep(0, 0.35, up));
      const colour = mixColours(base, LIT, smoothstep(0.2, 0.92, light));
      const wisp = noise(x * 0.05 * (1920 / width), y * 0.05 * (1920 / width), bank.seed);
      const edge = smoothstep(0, bank.tall * mix(0.06, 0.2, wisp), here);
      const floor = smoothstep(bank.tall * 0.16, -bank.tall * 0.06, y - bank.baseY);
      canvas.lay(x, y, colour, edge * floor * mix(0.9, 1, up));
    }
  }
}
