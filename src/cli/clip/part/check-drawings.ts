import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import type { ClipShot } from '../../../scene/clip/clip-shot.js';

/**
 * Everything that stands somewhere in a part has to be there.
 * @param folder of the shot file
 * @throws HaikeiError `file-missing`
 */
export function checkDrawings(
  shot: ClipShot,
  folder: string,
  [from, until]: readonly [number, number],
): void {
  for (const { drawings, spans } of shot.layers) {
    const stands = new Set(
      spans
        .filter(({ frame, frames }) => frame < until && frame + frames > from)
        .map(({ drawing }) => drawing),
    );
    for (const { id, path } of drawings)
      if (stands.has(id) && !existsSync(resolve(folder, path)))
        throw new HaikeiError('file-missing', { path: resolve(folder, path) });
  }
}
