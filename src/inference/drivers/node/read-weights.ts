import { createHash } from 'node:crypto';
import { HaikeiError } from '../../../errors/haikei-error.js';
import type { RegisteredModel } from '../../model-registry.js';
import { readBoundedFile } from './read-bounded-file.js';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads the weights of a chosen model and holds them against its card.
 * @throws HaikeiError `model-damaged` when they are gone, or not the bytes that the card was written for
 */
export async function readWeights(
  signal: AbortSignal,
  { card, location }: RegisteredModel,
): Promise<Uint8Array> {
  const damaged = (reason: string, cause?: unknown): HaikeiError =>
    new HaikeiError('model-damaged', { model: card.name, reason }, { cause });
  const weights = await readBoundedFile(signal, location, card.bytes).catch((error: unknown) => {
    if (!(error instanceof HaikeiError) || error.code === 'cancelled') throw error;
    throw damaged(`${location}: ${error.message}`, error);
  });
  if (weights.length !== card.bytes) throw damaged(`${weights.length} bytes, the card says ${card.bytes}`);
  const found = sha256(weights);
  if (found !== card.sha256) throw damaged(`SHA-256 is ${found}, the card says ${card.sha256}`);
  return weights;
}
