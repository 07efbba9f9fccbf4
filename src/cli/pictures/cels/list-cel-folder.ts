import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { describeSystemError, isSystemError } from '../../files/system-error.js';
import type { CelFile, CelFiles } from '../../../clip/cels/cel-files.js';
import { drawingName } from '../../../clip/cels/drawing-name.js';
import { groupCelFiles } from '../../../clip/cels/group-cel-files.js';
import { compareNaturally } from '../../../clip/cels/natural-order.js';

/**
 * The cels of a folder, lowest first, from either way studios keep them: a folder for each cel (`A/0001.png`,
 * `B/B_0001.tga`), or all in one with the cel before the number (`A_0001.png`). Reads names only.
 * @throws HaikeiError `file-missing`, `file-unreadable` (also when there is nothing in it), `format-unknown`
 */
export async function listCelFolder(signal: AbortSignal, folder: string): Promise<readonly CelFiles[]> {
  const entries = await list(signal, folder);
  const cels = [...groupCelFiles(drawingsAmong(folder, entries.files), basename(resolve(folder)))];
  for (const name of entries.folders) {
    const inside = join(folder, name);
    const drawings = drawingsAmong(inside, (await list(signal, inside)).files);
    if (drawings.length > 0) cels.push({ name, drawings });
  }
  if (cels.length === 0) {
    throw new HaikeiError('file-unreadable', {
      path: folder,
      reason: 'it holds no PNG, TGA, TIFF or JPEG drawings',
    });
  }
  return cels.sort((a, b) => compareNaturally(a.name, b.name));
}

interface Entries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

async function list(signal: AbortSignal, folder: string): Promise<Entries> {
  throwIfCancelled(signal);
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(
      ({ name }) => !name.startsWith('.'),
    );
    return {
      files: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
      folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    };
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT')
      throw new HaikeiError('file-missing', { path: folder });
    throw new HaikeiError('file-unreadable', { path: folder, reason: describeSystemError(error) });
  }
}

function drawingsAmong(folder: string, names: readonly string[]): CelFile[] {
  const drawings = names.flatMap((file): readonly CelFile[] => {
    const path = join(folder, file);
    const name = drawingName(file, path);
    return name === null ? [] : [{ name, path }];
  });
  return drawings.sort((a, b) => compareNaturally(a.name, b.name));
}
