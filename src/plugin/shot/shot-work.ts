import type { ShotProgress } from './shot-progress.js';

/** Something that can be stopped and says how far it is. */
export type ShotWork<T> = (signal: AbortSignal, onProgress: (progress: ShotProgress) => void) => Promise<T>;
