import { BLEND_MODES, type BlendMode } from '../../../src/raster/composite/blend-mode.js';

const OTHERWISE: Readonly<Record<string, BlendMode | undefined>> = {
  blendSubtraction: 'subtract',
  blendDivide: 'divide',
};

/** `linearBurn` as Photoshop's scripts write it. */
export const blendOf = (mode: string): BlendMode => {
  const plain = OTHERWISE[mode] ?? mode.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const found = BLEND_MODES.find((known) => known === plain);
  if (!found) throw new Error(`the fake composites no ${mode}`);
  return found;
};
