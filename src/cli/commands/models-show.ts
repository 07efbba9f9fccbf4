import { HaikeiError } from '../../errors/haikei-error.js';
import type { ModelRegistry, RegisteredModel } from '../../inference/model-registry.js';
import type { CliContext } from '../cli-context.js';
import { readRegistry } from './load-model.js';

/** @throws HaikeiError `model-missing`, or why a model that is there cannot be used */
export function modelNamed({ models, unusable }: ModelRegistry, name: string): RegisteredModel {
  const found = models.find(({ card }) => card.name === name);
  if (found) return found;
  const known = models.map(({ card }) => card.name).join(', ');
  throw (
    unusable.find((entry) => entry.name === name)?.error ??
    new HaikeiError('model-missing', { model: name, known })
  );
}

/** `haikei models show`: the card, as it lies beside the weights. */
export async function modelsShow(context: CliContext, name: string): Promise<void> {
  const { card, source, location } = modelNamed(await readRegistry(context), name);
  const { terminal, json } = context;
  terminal.result(
    json ? JSON.stringify({ event: 'model', source, location, card }) : JSON.stringify(card, null, 2),
  );
}
