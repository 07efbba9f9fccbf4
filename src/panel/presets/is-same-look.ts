import type { PresetLook } from './preset.js';

const sorted = (hands: PresetLook['hands']): string =>
  JSON.stringify(
    Object.entries(hands)
      .filter(([, weight]) => weight > 0)
      .sort(),
  );

/** Whether both give the same picture; hands without weight count nothing. */
export const isSameLook = (a: PresetLook, b: PresetLook): boolean =>
  sorted(a.hands) === sorted(b.hands) &&
  (['model', 'light', 'strength', 'detail', 'bakeLight'] as const).every((key) => a[key] === b[key]);
