import type { TimedSpan } from '../../scene/clip/timed-column.js';

/** When each painted frame of footage stands, of which there is one every `step` frames of the clip. */
export const plateSpans = (frames: number, step: number): readonly TimedSpan[] =>
  Array.from({ length: Math.ceil(frames / step) }, (_, drawing) => {
    const frame = drawing * step;
    return { frame, frames: Math.min(step, frames - frame), drawing };
  });
