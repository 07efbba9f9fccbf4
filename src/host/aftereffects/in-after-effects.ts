import { HaikeiError } from '../../errors/haikei-error.js';

/** What to do about a layer without a picture is another thing in After Effects than in Photoshop. */
function inItsWords(error: unknown): unknown {
  if (!(error instanceof HaikeiError) || error.code !== 'layer-unsupported') return error;
  const { details } = error as HaikeiError<'layer-unsupported'>;
  return new HaikeiError('source-unsupported', details, { cause: error });
}

/** @throws what `work` throws, in the words of After Effects */
export async function inAfterEffects<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inItsWords(error);
  }
}
