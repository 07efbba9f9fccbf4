import type { BlendMode } from './blend-mode.js';
import type { ChannelBlend } from './separable-modes.js';
import { SEPARABLE_MODES } from './separable-modes.js';
import type { ColourBlend } from './whole-colour-modes.js';
import { WHOLE_COLOUR_MODES } from './whole-colour-modes.js';

/** `over`: the source adds its own shape. `atop`: the source shows only within the backdrop's shape (clipping). */
export type Shape = 'over' | 'atop';

/** A row of straight RGBA, 0..1, to be changed: `length` values of `data` from `start`. */
export interface RowTarget {
  readonly data: Float32Array;
  start: number;
}

/**
 * Composites a row of straight RGBA onto another in place. With backdrop b and source s, of alpha ab and as,
 * alpha becomes ab + as − ab·as, and the colour moves from b towards (1 − ab)·s + ab·B(b, s) by as / alpha:
 * W3C Compositing and Blending Level 1 §5.8, solved for straight colour.
 */
export function blendRow(target: RowTarget, source: Float32Array, mode: BlendMode, shape: Shape): void {
  const channel = SEPARABLE_MODES[mode];
  const colour = WHOLE_COLOUR_MODES[mode];
  if (channel) blendChannels(target, source, channel, shape);
  else if (colour) blendColours(target, source, colour, shape);
  else blendNormal(target, source, shape);
}

function blendNormal({ data, start }: RowTarget, source: Float32Array, shape: Shape): void {
  const over = shape === 'over';
  for (let s = 0, d = start; s < source.length; s += 4, d += 4) {
    const alpha = source[s + 3]!;
    if (alpha <= 0) continue;
    const union = over ? alpha + data[d + 3]! * (1 - alpha) : 1;
    const move = alpha / union;
    data[d]! += (source[s]! - data[d]!) * move;
    data[d + 1]! += (source[s + 1]! - data[d + 1]!) * move;
    data[d + 2]! += (source[s + 2]! - data[d + 2]!) * move;
    if (over) data[d + 3] = union;
  }
}

function blendChannels(
  { data, start }: RowTarget,
  source: Float32Array,
  blend: ChannelBlend,
  shape: Shape,
): void {
  const over = shape === 'over';
  for (let s = 0, d = start; s < source.length; s += 4, d += 4) {
    const alpha = source[s + 3]!;
    if (alpha <= 0) continue;
    const backdrop = over ? data[d + 3]! : 1;
    const union = over ? alpha + backdrop * (1 - alpha) : 1;
    const move = alpha / union;
    for (let c = 0; c < 3; c++) {
      const from = data[d + c]!;
      const own = source[s + c]!;
      const to = backdrop > 0 ? own + backdrop * (blend(from, own) - own) : own;
      data[d + c] = from + (to - from) * move;
    }
    if (over) data[d + 3] = union;
  }
}

function blendColours(
  { data, start }: RowTarget,
  source: Float32Array,
  blend: ColourBlend,
  shape: Shape,
): void {
  const over = shape === 'over';
  const mixed = new Float32Array(3);
  const at = { source, s: 0 };
  for (let s = 0, d = start; s < source.length; s += 4, d += 4) {
    const alpha = source[s + 3]!;
    if (alpha <= 0) continue;
    const backdrop = over ? data[d + 3]! : 1;
    const union = over ? alpha + backdrop * (1 - alpha) : 1;
    at.s = s;
    blend(data, d, at, mixed);
    for (let c = 0; c < 3; c++) {
      const own = source[s + c]!;
      const to = own + backdrop * (mixed[c]! - own);
      data[d + c]! += (to - data[d + c]!) * (alpha / union);
    }
    if (over) data[d + 3] = union;
  }
}
