import type { ShotSheet } from '../../../scene/sheet/shot-sheet.js';
import type { Shot } from '../../../scene/shot.js';
import { compOf } from '../facts/find-facts.js';
import type { ShotFacts } from '../facts/shot-facts.js';
import { sceneLayers } from './scene-layers.js';

/** A composition as the scene sees it. Colours are each footage's own, so the shot has no profile. */
export function shotOf(facts: ShotFacts, timeSheet: ShotSheet | null): Shot {
  const { name, width, height, duration, frameRate } = compOf(facts, facts.root);
  const depth = facts.project.bitsPerChannel === 8 ? 8 : 16;
  return {
    ...{ name, width, height, depth, mode: 'rgb', profile: null },
    layers: sceneLayers(facts),
    frames: Math.round(duration * frameRate),
    ...(timeSheet && { timeSheet }),
  };
}
