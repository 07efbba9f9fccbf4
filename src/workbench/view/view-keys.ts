import type { Viewport } from './viewport.js';

/** CSS pixels that an arrow key moves the picture. */
const STEP = 60;
const FACTOR = 1.25;

/** What a key does to the view; false for one that means nothing here. */
export function pressViewKey(viewport: Viewport, key: string): boolean {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => viewport.pan(STEP, 0),
    ArrowRight: () => viewport.pan(-STEP, 0),
    ArrowUp: () => viewport.pan(0, STEP),
    ArrowDown: () => viewport.pan(0, -STEP),
    '+': () => viewport.zoom(FACTOR),
    '=': () => viewport.zoom(FACTOR),
    '-': () => viewport.zoom(1 / FACTOR),
    '0': () => viewport.fit(),
    '1': () => viewport.actualSize(),
  };
  const action = actions[key];
  action?.();
  return action !== undefined;
}
