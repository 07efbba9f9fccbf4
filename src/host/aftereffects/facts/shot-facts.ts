import type { ItemFacts } from './item-facts.js';
import type { LayerFacts } from './layer-facts.js';

export interface CompFacts {
  readonly id: number;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** Seconds. */
  readonly duration: number;
  /** Top first, as After Effects counts them. */
  readonly layers: readonly LayerFacts[];
}

/** What of the project decides how colours are understood. */
export interface ProjectFacts {
  /** Empty for a project that was never saved. */
  readonly file: string;
  readonly bitsPerChannel: number;
  readonly management: 'adobe' | 'ocio';
  readonly linear: boolean;
  /** Empty for none. */
  readonly workingSpace: string;
}

/** One composition with the compositions in it and everything that their layers show. Plain data. */
export interface ShotFacts {
  readonly project: ProjectFacts;
  /** Id of the composition that is the shot. */
  readonly root: number;
  readonly comps: readonly CompFacts[];
  readonly items: readonly ItemFacts[];
  /** Id of Haikei's own folder in the project, null before it is made. */
  readonly folder: number | null;
}
