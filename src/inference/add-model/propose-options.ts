import type { ModelCard, TensorLayout } from '../model-card.js';

/** The weights as they lie on disk. */
export interface ModelFile {
  /** For messages. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What only a person can say of a model. Whatever is left out stays unknown or takes the usual value. */
export interface ProposeOptions {
  /** Name in the registry and of the files: letters, digits, `.`, `_`, `-`. */
  readonly name: string;
  readonly title?: string;
  readonly licence?: string;
  readonly commercialUse?: 'allowed' | 'forbidden';
  readonly attribution?: string;
  readonly url?: string;
  readonly channels?: TensorLayout['channels'];
  readonly inputRange?: readonly [number, number];
  readonly outputRange?: readonly [number, number];
}

export interface CardProposal {
  readonly card: ModelCard;
  /** Findings with their reasons, in English, a line each. */
  readonly inferred: readonly string[];
  /** What nobody could measure and nobody stated: the line says what was put in its place. */
  readonly asked: readonly string[];
}
