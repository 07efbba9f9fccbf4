import { basename } from 'node:path';
import { proposeCard } from '../../add-model/propose-card.js';
import type { CardProposal, ProposeOptions } from '../../add-model/propose-options.js';
import type { Driver } from '../../driver.js';
import { CARD_LIMITS } from '../../model-card-limits.js';
import { readBoundedFile } from './read-bounded-file.js';
import { installModel } from './install-model.js';
import { sha256 } from './read-weights.js';

export interface AddModelOptions extends ProposeOptions {
  /** The user's model folder; made when it does not exist. */
  readonly folder: string;
  /** Replace a model of this name. */
  readonly replace: boolean;
}

/**
 * Takes somebody's own `.onnx` into the user's model folder, with a card: measures the network, writes
 * copies of weights and card. Nothing is written when anything fails.
 * @throws HaikeiError as `proposeCard` and `installModel` do; `file-missing`, `file-unreadable`,
 *   `file-too-large` for the file itself
 */
export async function addModel(
  signal: AbortSignal,
  driver: Driver,
  path: string,
  options: AddModelOptions,
): Promise<CardProposal> {
  const weights = await readBoundedFile(signal, path, CARD_LIMITS.weights);
  const session = await driver.open(signal, weights);
  try {
    const file = { name: basename(path), bytes: weights.length, sha256: sha256(weights) };
    const proposal = await proposeCard(signal, session, file, options);
    await installModel(signal, { ...options, card: proposal.card, weights });
    return proposal;
  } finally {
    await session.dispose();
  }
}
