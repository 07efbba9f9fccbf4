import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { CliContext } from '../cli-context.js';
import { readRegistry } from './load-model.js';
import { modelNamed } from './models-show.js';

/** `haikei models remove`: deletes weights and card of a model that the user has added; bundled ones stay. */
export async function modelsRemove(context: CliContext, name: string): Promise<void> {
  const registry = await readRegistry(context);
  const { source, card, location } = modelNamed(registry, name);
  if (source === 'bundled') {
    throw new HaikeiError('usage', {
      reason: `${name} comes with Haikei; only models that you added can be removed`,
    });
  }
  // The card first: weights without a card do not run, a card without weights is an error to look at.
  await rm(join(context.userModels, `${card.name}.card.json`), { force: true });
  await rm(location, { force: true });
  const { terminal, texts, json } = context;
  terminal.result(json ? JSON.stringify({ event: 'removed', name }) : texts.models.removed(name));
}
