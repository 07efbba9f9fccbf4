import type { HaikeiError } from '../errors/haikei-error.js';
import type { UseProfile } from '../scene/job/paint-job.js';

interface LocalText {
  readonly en: string;
  readonly ja: string;
}

/** What a panel or a list needs to say of a model, without its tensors. */
export interface ModelDescription {
  readonly name: string;
  readonly version: string;
  readonly title: LocalText;
  /** In the order of the card; the first paints where a look names none. */
  readonly hands: readonly { readonly id: string; readonly title: LocalText }[];
  readonly licence: {
    readonly weights: string;
    readonly commercialUse: 'allowed' | 'forbidden' | 'unknown';
    readonly attribution: string;
  };
  readonly training: {
    /** How many pictures it learned from; null when the card does not say. */
    readonly pictures: number | null;
    /** The card's own sentence about the rights to them, in English. */
    readonly rights: string | null;
  };
  /** What the licence gate says to each use: null lets it pass. */
  readonly gate: Readonly<Record<UseProfile, HaikeiError | null>>;
}
