import { frameDigits } from './frame-digits.js';

/** `cut12_0001.png`: the file of a frame by its number. */
export const frameName = (clip: string, number: number): string => `${clip}_${frameDigits(number)}.png`;
