import { randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { ModelCard } from '../../model-card.js';

export interface Installation {
  readonly folder: string;
  readonly card: ModelCard;
  readonly weights: Uint8Array;
  readonly replace: boolean;
}

/**
 * Puts weights and card into a folder. Both are written beside and synced first; the card is renamed into
 * place last, because a model is there once its card is.
 * @throws HaikeiError `output-exists`, `write-failed`, `disk-full`, `cancelled`
 */
export async function installModel(signal: AbortSignal, installation: Installation): Promise<void> {
  const { folder, card, weights, replace } = installation;
  const text = new TextEncoder().encode(`${JSON.stringify(card, null, 2)}\n`);
  const files = [
    { path: join(folder, card.file), bytes: weights, temporary: join(folder, `.${randomUUID()}.tmp`) },
    {
      path: join(folder, `${card.name}.card.json`),
      bytes: text,
      temporary: join(folder, `.${randomUUID()}.tmp`),
    },
  ];
  try {
    await mkdir(folder, { recursive: true });
    for (const { path } of replace ? [] : files) await refuseExisting(path);
    for (const { temporary, bytes, path } of files) {
      throwIfCancelled(signal);
      await writeSynced(temporary, bytes, path);
    }
    throwIfCancelled(signal);
    for (const { temporary, path } of files) await rename(temporary, path);
  } catch (cause) {
    throw asWriteError(cause, folder);
  } finally {
    for (const { temporary } of files) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function refuseExisting(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new HaikeiError('output-exists', { path });
}

async function writeSynced(temporary: string, bytes: Uint8Array, path: string): Promise<void> {
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw asWriteError(cause, path);
    throw new HaikeiError('disk-full', { path, bytes: bytes.length }, { cause });
  }
}

function asWriteError(cause: unknown, path: string): HaikeiError {
  if (cause instanceof HaikeiError) return cause as HaikeiError;
  const { code, message } = cause as NodeJS.ErrnoException;
  return new HaikeiError('write-failed', { path, reason: code ?? message }, { cause });
}
