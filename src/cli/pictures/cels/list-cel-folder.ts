import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { describeSystemError, isSystemError } from '../../files/system-error.js';
import type { CelFile, CelFiles } from './cel-files.js';
import { groupCelFiles } from './group-cel-files.js';
import { compareNaturally } from './natural-order.js';

const READ = ['.png', '.tga', '.tif', '.tiff', '.jpg', '.jpeg'];

/** Drawings in formats that are not read; passing over them would lose a drawing without a word. */
const DRAWN_BUT_NOT_READ: Readonly<Record<string, string>> = {
  '.clip': 'Clip Studio Paint (.clip)',
  '.psd': 'Photoshop document (.psd)',
  '.sai': 'PaintTool SAI',
  '.sai2': 'PaintTool SAI',
  '.kra': 'Krita (.kra)',
  '.webp': 'WebP',
  '.gif': 'GIF',
  '.bmp': 'BMP',
  '.dga': 'RETAS (.dga)',
  '.cel': 'RETAS (.cel)',
};

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
  const drawings: CelFile[] = [];
  for (const name of names) {
    const extension = extname(name).toLowerCase();
    const path = join(folder, name);
    const unread = DRAWN_BUT_NOT_READ[extension];
    if (unread !== undefined) throw new HaikeiError('format-unknown', { path, found: unread });
    if (READ.includes(extension)) drawings.push({ name: name.slice(0, -extension.length), path });
  }
  return drawings.sort((a, b) => compareNaturally(a.name, b.name));
}
