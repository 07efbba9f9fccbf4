import type { ClipFacts } from '../../../src/workbench/clip/clip-calls.js';

/** Of a clip whose frames all differ, unless said otherwise. */
export function clipFacts({ frames = 1, ...more }: Partial<ClipFacts>): ClipFacts {
  return {
    clip: 1,
    frames,
    firsts: Uint32Array.from({ length: frames }, (_, i) => i),
    columns: [],
    tables: [],
    size: { width: 1, height: 1 },
    camera: false,
    finer: 1,
    measure: { width: 1, height: 1 },
    ...more,
  };
}
