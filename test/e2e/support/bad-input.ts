import type { ErrorCode } from '../../../src/errors/error-details.js';
import type { Workplace } from './workplace.js';

/** One way in which a run cannot work, and what the user is told. */
export interface BadInput {
  /** What is wrong, and so how the fixture is made. */
  readonly wrong: string;
  readonly code: ErrorCode;
  /** Puts the input there. */
  readonly make: (place: Workplace) => void;
  /** Default: `paint cut.psd`. */
  readonly args?: readonly string[];
  /** Numbers and names that the message must hold. */
  readonly says: readonly string[];
}

/** Lays a document down as `cut.psd`. */
export const psd = (bytes: () => Uint8Array) => (place: Workplace) => void place.write('cut.psd', bytes());
