import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { isOutOfMemory } from '../../is-out-of-memory.js';
import type { Session } from '../../driver.js';
import { ortSession } from './ort-session.js';
import type { OrtModule, OrtSession } from './ort-types.js';

/**
 * Loads weights and turns what ONNX Runtime says about bad ones into a Haikei error.
 * @throws HaikeiError `model-damaged`; `tensor-mismatch` for tensors that are not float32; `out-of-memory`
 */
export async function openOrtSession(
  signal: AbortSignal,
  ort: OrtModule,
  weights: Uint8Array,
  options: Readonly<Record<string, unknown>>,
): Promise<Session> {
  throwIfCancelled(signal);
  const session = await create(ort, weights, options);
  try {
    throwIfCancelled(signal);
    return ortSession(ort, session);
  } catch (error) {
    await session.release();
    throw error;
  }
}

async function create(
  ort: OrtModule,
  weights: Uint8Array,
  options: Readonly<Record<string, unknown>>,
): Promise<OrtSession> {
  try {
    return await ort.InferenceSession.create(weights, options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (typeof cause !== 'number' && isOutOfMemory(cause)) {
      throw new HaikeiError(
        'out-of-memory',
        { what: 'weights', width: weights.length, height: 1 },
        { cause },
      );
    }
    throw new HaikeiError('model-damaged', { model: '', reason: reason.slice(0, 500) }, { cause });
  }
}
