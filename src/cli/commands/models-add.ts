import { basename, extname, join } from 'node:path';
import { HaikeiError } from '../../errors/haikei-error.js';
import { addModel } from '../../inference/drivers/node/add-model.js';
import { chooseNodeDriver } from '../../inference/drivers/node/choose-node-driver.js';
import type { ProposeOptions } from '../../inference/add-model/propose-options.js';
import type { CliContext } from '../cli-context.js';
import type { AddModelOptions } from '../program/add-models-command.js';
import { parseChoice } from '../settings/parse-numbers.js';

/** A name for the registry from a file's name: what is no letter, digit, dot or dash becomes a dash. */
const nameFromFile = (file: string): string =>
  basename(file, extname(file)).replace(/[^A-Za-z0-9._-]+/g, '-');

function parseRange(option: string, text: string): readonly [number, number] {
  const [low, high, ...rest] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (
    low !== undefined &&
    high !== undefined &&
    rest.length === 0 &&
    low < high &&
    Number.isFinite(high - low)
  ) {
    return [low, high];
  }
  throw new HaikeiError('usage', { reason: `${option} "${text}": write low,high, e.g. -1,1` });
}

function statedFacts(file: string, options: AddModelOptions): ProposeOptions {
  const { name, title, licence, commercial, attribution, url, channels, range, outputRange } = options;
  return {
    name: name ?? nameFromFile(file),
    ...(title !== undefined && { title }),
    ...(licence !== undefined && { licence }),
    ...(commercial !== undefined && {
      commercialUse: parseChoice('--commercial', commercial, ['allowed', 'forbidden']),
    }),
    ...(attribution !== undefined && { attribution }),
    ...(url !== undefined && { url }),
    ...(channels !== undefined && {
      channels: parseChoice('--channels', channels, ['rgb', 'bgr']) === 'rgb' ? 'RGB' : 'BGR',
    }),
    ...(range !== undefined && { inputRange: parseRange('--range', range) }),
    ...(outputRange !== undefined && { outputRange: parseRange('--output-range', outputRange) }),
  };
}

/** `haikei models add`: measures somebody's own network and writes its card into their model folder. */
export async function modelsAdd(context: CliContext, file: string, options: AddModelOptions): Promise<void> {
  const { signal, terminal, texts, userModels, json } = context;
  const driver = await chooseNodeDriver({ threads: null });
  const facts = statedFacts(file, options);
  const added = { ...facts, folder: userModels, replace: options.force ?? false };
  const { card, inferred, asked } = await addModel(signal, driver, file, added);
  const cardPath = join(userModels, `${card.name}.card.json`);
  if (json) {
    terminal.result(JSON.stringify({ event: 'added', card, path: cardPath, inferred, asked }));
    return;
  }
  const list = (heading: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [heading, ...items.map((item) => `  - ${item}`)];
  const { added: done, measured, pleaseCheck } = texts.models;
  terminal.result(
    [done(card.name, cardPath), ...list(measured, inferred), ...list(pleaseCheck, asked)].join('\n'),
  );
}
