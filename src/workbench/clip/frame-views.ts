import type { BenchState } from '../page/bench-state.js';
import { levelFor } from '../view/view-geometry.js';
import type { ClipFacts, FrameView } from './clip-calls.js';
import type { ClipState } from './clip-state.js';
import { platesAt } from './plates-at.js';

/** Pixels that a frame on show may have; larger ones are shown smaller, so that a cache holds many. */
const MOST_PIXELS = 4_000_000;
/** How much of the background before shows through. */
const GHOST = 0.5;

/** The pictures that a frame is drawn of. */
export interface FrameViews {
  readonly now: FrameView;
  readonly other: FrameView | null;
  readonly ghost: number;
}

function levelOf({ scale }: BenchState, { size }: ClipFacts): number {
  const pixels = size.width * size.height;
  const least = Math.max(0, Math.ceil(Math.log2(pixels / MOST_PIXELS) / 2));
  return Math.max(least, levelFor(scale, 1, size));
}

/** What a frame, counted from 0, needs as it is looked at now; null where there is nothing to be seen. */
export function frameViews(bench: BenchState, clip: ClipState, frame: number): FrameViews | null {
  const { opened, steps, split, other } = bench;
  const { facts, playing, onionCels, onionGround } = clip;
  if (!opened || !facts) return null;
  // Skins follow the drawings before and after, so that frames of the same drawings may have others.
  const onion = onionCels && !playing;
  const shown = onion ? frame : facts.firsts[frame]!;
  const level = levelOf(bench, facts);
  const now: FrameView = {
    document: opened.id,
    clip: facts.clip,
    version: steps.version,
    ...platesAt(clip, steps.version, shown),
    frame: shown,
    level,
    onion,
  };
  const isCompared = (split !== null || onionGround) && other !== steps.version;
  const beside = isCompared ? { ...now, version: other, ...platesAt(clip, other, shown) } : null;
  return { now, other: beside, ghost: onionGround && split === null ? GHOST : 0 };
}
