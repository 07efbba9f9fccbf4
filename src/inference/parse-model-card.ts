import * as v from 'valibot';
import { HaikeiError } from '../errors/haikei-error.js';
import { cardContradiction } from './card-contradiction.js';
import { CARD_LIMITS } from './model-card-limits.js';
import { modelCardSchema } from './model-card-schema.js';
import type { ModelCard } from './model-card.js';

/**
 * Reads the JSON text of a model card. Every string and number is bounded; fields that format 1 does not
 * know are dropped.
 * @param path where the text came from, for messages
 * @throws HaikeiError `card-invalid` with the field (`geometry.halo`) and what is wrong with it
 */
export function parseModelCard(text: string, path: string): ModelCard {
  if (text.length > CARD_LIMITS.text) {
    throw invalid(path, 'file', `${text.length} characters, at most ${CARD_LIMITS.text} are read`);
  }
  return validateModelCard(parseJson(text, path), path);
}

/** The same for a value that is already parsed. */
export function validateModelCard(value: unknown, path: string): ModelCard {
  const result = v.safeParse(modelCardSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw invalid(path, v.getDotPath(issue) ?? 'card', issue.message.slice(0, CARD_LIMITS.line));
  }
  const contradiction = cardContradiction(result.output);
  if (contradiction) throw invalid(path, contradiction.where, contradiction.reason);
  return result.output;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw invalid(path, 'file', cause instanceof Error ? cause.message : 'not JSON');
  }
}

const invalid = (path: string, where: string, reason: string): HaikeiError =>
  new HaikeiError('card-invalid', { path, where, reason });
