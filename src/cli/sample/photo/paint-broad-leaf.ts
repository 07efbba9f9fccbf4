import { clamp01 } from '../noise.js';
import { scaleColour } from './canvas.js';
import type { Canvas, Colour } from './canvas.js';

export interface BroadLeaf {
  /** Where its stem is. */
  readonly x: number;
  readonly y: number;
  /** Way it points: 0 right, a quarter turn down. */
  readonly angle: number;
  readonly length: number;
  /** Half its width as part of its length. */
  readonly slim: number;
  readonly colour: Colour;
  /** How far its middle rib is bent aside. */
  readonly bend: number;
}

/** A leaf near enough to have a shape: pointed, with a rib, and its halves differently lit. */
export function paintBroadLeaf(canvas: Canvas, leaf: BroadLeaf): void {
  const { x, y, length } = leaf;
  const [left, right] = [Math.floor(x - length - 1), Math.ceil(x + length + 1)];
  const [top, bottom] = [Math.floor(y - length - 1), Math.ceil(y + length + 1)];
  for (let py = Math.max(0, top); py <= Math.min(canvas.height - 1, bottom); py++) {
    for (let px = Math.max(0, left); px <= Math.min(canvas.width - 1, right); px++)
      paintPoint(canvas, leaf, px, py);
  }
}

function paintPoint(canvas: Canvas, leaf: BroadLeaf, px: number, py: number): void {
  const [c, s] = [Math.cos(leaf.angle), Math.sin(leaf.angle)];
  const [dx, dy] = [px + 0.5 - leaf.x, py + 0.5 - leaf.y];
  const u = (dx * c + dy * s) / leaf.length;
  if (u <= 0 || u >= 1) return;
  const v = (dy * c - dx * s) / leaf.length - leaf.bend * u * (1 - u);
  const half = leaf.slim * Math.pow(Math.sin(Math.PI * Math.pow(u, 0.85)), 0.85) * (1 - u * 0.25);
  const edge = (half - Math.abs(v)) * leaf.length + 0.5;
  if (edge <= 0) return;
  const rib = clamp01(1 - (Math.abs(v) * leaf.length) / 0.9) * 0.35;
  const veins = 0.06 * Math.sin((u * 26 - Math.abs(v) * 40) * 1.6);
  const side = v < 0 ? 1.14 : 0.86;
  const tone = (side + veins) * (0.8 + 0.4 * u) * (1 + rib);
  canvas.lay(px, py, scaleColour(leaf.colour, tone), Math.min(1, edge));
}
