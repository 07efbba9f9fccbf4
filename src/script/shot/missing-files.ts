import type { ClipShot } from '../../scene/clip/clip-shot.js';
import { each } from '../lists/each.js';
import { pathOf } from './drawings.js';

/** Files of a shot that are not where it says, each once. */
export function missingFiles({ layers }: ClipShot, folder: string): string[] {
  const missing: string[] = [];
  const seen: Record<string, boolean> = {};
  each(layers, ({ drawings }) =>
    each(drawings, (drawing) => {
      const path = pathOf(folder, drawing);
      if (seen[path]) return;
      seen[path] = true;
      if (!new File(path).exists) missing.push(path);
    }),
  );
  return missing;
}
