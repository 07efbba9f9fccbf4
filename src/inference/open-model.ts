import { HaikeiError } from '../errors/haikei-error.js';
import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { checkGraph } from './check-graph.js';
import type { Driver, Session } from './driver.js';
import type { ModelCard } from './model-card.js';

/**
 * Loads weights into a runtime and makes sure that the graph is the one the card describes. Whoever read
 * the bytes has already held them against the card's SHA-256. The caller disposes of the session.
 * @throws HaikeiError `model-damaged`, `tensor-mismatch`, `network-unsupported`, all with the card's name
 */
export async function openModel(
  signal: AbortSignal,
  driver: Driver,
  card: ModelCard,
  weights: Uint8Array,
): Promise<Session> {
  throwIfCancelled(signal);
  if (weights.length !== card.bytes)
    throw damaged(card, `${weights.length} bytes, the card says ${card.bytes}`);
  const session = await driver.open(signal, weights).catch((error: unknown) => {
    throw named(error, card);
  });
  try {
    checkGraph(card, session);
    return session;
  } catch (error) {
    await session.dispose();
    throw error;
  }
}

const damaged = (card: ModelCard, reason: string, cause?: unknown): HaikeiError =>
  new HaikeiError('model-damaged', { model: card.name, reason }, { cause });

/** A driver sees only bytes: it cannot know what the model is called. */
function named(error: unknown, card: ModelCard): unknown {
  if (!(error instanceof HaikeiError)) return error;
  const { code, details } = error as HaikeiError;
  if (code === 'model-damaged' && 'reason' in details) return damaged(card, details.reason, error);
  if (code !== 'tensor-mismatch' && code !== 'network-unsupported') return error;
  return new HaikeiError(code, { ...details, model: card.name } as never, { cause: error });
}
