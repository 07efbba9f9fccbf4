import type { ModelCard } from '../../inference/model-card.js';
import type { RegisteredModel } from '../../inference/model-registry.js';
import { describeError } from '../../locales/describe-error.js';
import type { CliContext } from '../cli-context.js';
import { alignColumns } from '../terminal/align-columns.js';
import { readRegistry } from './load-model.js';

function cost({ cost: { multiplyAddsPerPixel } }: ModelCard): string {
  return multiplyAddsPerPixel === null ? '–' : `${(multiplyAddsPerPixel / 1000).toFixed(1)} k/px`;
}

function row({ card, source }: RegisteredModel, { texts: { models } }: CliContext): readonly string[] {
  const hands = card.hands.map((hand) => hand.id).join(', ') || '–';
  const use = `${models.use[card.licence.commercialUse]} (${card.licence.weights})`;
  return [card.name, card.version, hands, use, cost(card), models.from[source]];
}

/** `haikei models`: every model, and those that cannot run with the reason why. */
export async function modelsList(context: CliContext): Promise<void> {
  const { terminal, texts, locale, json } = context;
  const { models, unusable } = await readRegistry(context);
  if (json) {
    const listed = models.map(({ card, source, location }) => ({ source, location, card }));
    const broken = unusable.map(({ name, error }) => ({ name, code: error.code, details: error.details }));
    terminal.result(JSON.stringify({ event: 'models', models: listed, unusable: broken }));
    return;
  }
  const { name, version, hands, use, cost: effort, from } = texts.models.columns;
  const head = [name, version, hands, use, effort, from];
  terminal.result(alignColumns([head, ...models.map((model) => row(model, context))]));
  for (const { name: broken, error } of unusable)
    terminal.note(`${broken}: ${describeError(error, locale).what}`);
}
