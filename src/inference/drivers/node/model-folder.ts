import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { CARD_LIMITS } from '../../model-card-limits.js';
import type { ModelRegistry, RegisteredModel, UnusableModel } from '../../model-registry.js';
import { parseModelCard } from '../../parse-model-card.js';
import { readBoundedFile } from './read-bounded-file.js';

const CARD = '.card.json';
const WEIGHTS = '.onnx';

export interface ModelFolders {
  /** `models/` of the package. */
  readonly bundled: string | null;
  /** Where `haikei models add` puts the user's own; need not exist. */
  readonly user: string | null;
}

/**
 * Lists the models of both folders. A bad card, or weights without one, does not stop the others: it is
 * listed as unusable, with the error to show when it is asked for.
 */
export async function readModelFolders(signal: AbortSignal, folders: ModelFolders): Promise<ModelRegistry> {
  const bundled = await readFolder(signal, folders.bundled, 'bundled');
  const user = await readFolder(signal, folders.user, 'user');
  return {
    models: [...bundled.models, ...user.models],
    unusable: [...bundled.unusable, ...user.unusable],
  };
}

async function readFolder(
  signal: AbortSignal,
  folder: string | null,
  source: RegisteredModel['source'],
): Promise<ModelRegistry> {
  const names = folder === null ? [] : await listFolder(folder);
  const models: RegisteredModel[] = [];
  const unusable: UnusableModel[] = [];
  for (const name of names.filter((entry) => entry.endsWith(CARD))) {
    throwIfCancelled(signal);
    const path = join(folder ?? '', name);
    try {
      const card = parseModelCard(await readText(signal, path), path);
      models.push({ card, source, location: join(folder ?? '', card.file) });
    } catch (error) {
      if (!(error instanceof HaikeiError) || error.code === 'cancelled') throw error;
      unusable.push({ name: basename(name, CARD), error: error as HaikeiError });
    }
  }
  return { models, unusable: [...unusable, ...uncarded(folder ?? '', names, models)] };
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new HaikeiError('file-unreadable', { path: folder, reason: code ?? String(cause) }, { cause });
  }
}

const readText = async (signal: AbortSignal, path: string): Promise<string> =>
  new TextDecoder().decode(await readBoundedFile(signal, path, CARD_LIMITS.text));

/** Weights that no card speaks for do not run. */
function uncarded(
  folder: string,
  names: readonly string[],
  models: readonly RegisteredModel[],
): UnusableModel[] {
  const carded = new Set([
    ...models.map(({ card }) => card.file),
    ...names.filter((name) => name.endsWith(CARD)).map((name) => basename(name, CARD) + WEIGHTS),
  ]);
  return names
    .filter((name) => name.endsWith(WEIGHTS) && !carded.has(name))
    .map((name) => ({
      name: basename(name, WEIGHTS),
      error: new HaikeiError('card-missing', { path: join(folder, basename(name, WEIGHTS) + CARD) }),
    }));
}
