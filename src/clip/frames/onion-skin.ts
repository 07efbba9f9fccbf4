import type { FrameLayer } from '../../raster/clip/frame-composer.js';
import { placePatch } from '../../raster/clip/place-patch.js';
import { type Tint, tintPatch } from '../../raster/clip/tint-patch.js';
import type { TimedSpan } from '../../scene/clip/timed-column.js';
import type { ClipStack } from '../stack/clip-stack.js';
import { layerWindow } from './layer-window.js';
import type { PictureCache } from './picture-cache.js';

/** Red for what was, blue for what comes, as on a light table with two sheets of coloured foil. */
const BEFORE: Tint = { colour: [0.86, 0.16, 0.16], opacity: 0.45 };
const AFTER: Tint = { colour: [0.1, 0.35, 0.9], opacity: 0.45 };

/** A drawing that is not on show. */
interface Neighbour {
  readonly layer: number;
  readonly picture: number;
  readonly tint: Tint;
}

/** The nearest drawing in a direction that is another one than at the span; null where none is. */
function nearest(spans: readonly TimedSpan[], from: number, step: 1 | -1): number | null {
  const own = spans[from]?.drawing ?? null;
  for (let at = from + step; at >= 0 && at < spans.length; at += step) {
    const { drawing } = spans[at]!;
    if (drawing !== null && drawing !== own) return drawing;
  }
  return null;
}

/** The drawings of each cel that stood before and that stand next, those before first. */
function neighboursAt({ layers }: ClipStack, frame: number): readonly Neighbour[] {
  const found: Neighbour[] = [];
  for (const [tint, step] of [[BEFORE, -1] as const, [AFTER, 1] as const]) {
    for (const [layer, { kind, spans }] of layers.entries()) {
      if (kind !== 'cel') continue;
      const index = spans.findIndex((span) => frame < span.frame + span.frames);
      const picture = nearest(spans, index, step);
      if (picture !== null) found.push({ layer, picture, tint });
    }
  }
  return found;
}

/**
 * The neighbouring drawings of each cel in one colour, half transparent, to lie beneath the cels of a frame.
 * @throws HaikeiError as reading the drawings does
 */
export async function onionSkin(
  signal: AbortSignal,
  stack: ClipStack,
  cache: PictureCache,
  frame: number,
): Promise<readonly FrameLayer[]> {
  const skins: FrameLayer[] = [];
  for (const { layer, picture, tint } of neighboursAt(stack, frame)) {
    const { pictures, ...place } = stack.layers[layer]!;
    const patch = await cache.get(`${layer}/${picture}`, () => pictures[picture]!.load(signal, frame));
    const placed = placePatch(patch, layerWindow(place, stack, frame), stack.frame);
    skins.push({ patch: tintPatch(placed, tint), blend: 'normal' });
  }
  return skins;
}
