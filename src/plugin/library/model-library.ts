import { sha256 } from '@noble/hashes/sha2.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { CARD_LIMITS } from '../../inference/model-card-limits.js';
import type { ModelRegistry, RegisteredModel, UnusableModel } from '../../inference/model-registry.js';
import { parseModelCard } from '../../inference/parse-model-card.js';
import { nextTurn } from '../../paint/next-turn.js';
import type { PluginFiles } from '../files/plugin-files.js';
import { readText } from '../files/read-text.js';

const FOLDER = 'models';
const CARD = '.card.json';

/** Bytes hashed between two turns of the host. */
const PIECE = 1 << 18;

/** The models that were packaged with the plugin. */
export interface ModelLibrary {
  registry(signal: AbortSignal): Promise<ModelRegistry>;
  /**
   * The weights, held against their card.
   * @throws HaikeiError `model-damaged`, `cancelled`
   */
  weights(signal: AbortSignal, model: RegisteredModel): Promise<Uint8Array>;
}

/** A bad card does not stop the others. */
async function readRegistry(files: PluginFiles, signal: AbortSignal): Promise<ModelRegistry> {
  const models: RegisteredModel[] = [];
  const unusable: UnusableModel[] = [];
  for (const name of (await files.list(signal, FOLDER)).filter((entry) => entry.endsWith(CARD))) {
    const path = `${FOLDER}/${name}`;
    try {
      const card = parseModelCard(await readText(files, signal, path, CARD_LIMITS.text), path);
      models.push({ card, source: 'bundled', location: `${FOLDER}/${card.file}` });
    } catch (error) {
      if (!isHaikeiError(error) || error.code === 'cancelled') throw error;
      unusable.push({ name: name.slice(0, -CARD.length), error });
    }
  }
  return { models, unusable };
}

async function hexDigest(bytes: Uint8Array): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await nextTurn();
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readWeights(
  files: PluginFiles,
  signal: AbortSignal,
  { card, location }: RegisteredModel,
): Promise<Uint8Array> {
  const damaged = (reason: string, cause?: unknown): HaikeiError =>
    new HaikeiError('model-damaged', { model: card.name, reason }, { cause });
  const weights = await files.read(signal, location, card.bytes).catch((error: unknown) => {
    if (isHaikeiError(error) && error.code === 'cancelled') throw error;
    throw damaged(`${location}: ${error instanceof Error ? error.message : String(error)}`, error);
  });
  if (weights.length !== card.bytes) throw damaged(`${weights.length} bytes, the card says ${card.bytes}`);
  const found = await hexDigest(weights);
  if (found !== card.sha256) throw damaged(`SHA-256 is ${found}, the card says ${card.sha256}`);
  return weights;
}

/** Cards are read once; of weights the last ones stay in memory, since previews ask for them again and again. */
export function createModelLibrary(files: PluginFiles): ModelLibrary {
  let registry: ModelRegistry | null = null;
  let last: { readonly sha256: string; readonly weights: Uint8Array } | null = null;
  return {
    registry: async (signal) => (registry ??= await readRegistry(files, signal)),
    async weights(signal, model) {
      if (last?.sha256 !== model.card.sha256)
        last = { sha256: model.card.sha256, weights: await readWeights(files, signal, model) };
      return last.weights;
    },
  };
}
