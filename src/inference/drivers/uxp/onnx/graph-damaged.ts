import { HaikeiError } from '../../../../errors/haikei-error.js';

/** The bytes are no usable graph. The name of the model is put in by whoever knows it. */
export const graphDamaged = (reason: string): HaikeiError<'model-damaged'> =>
  new HaikeiError('model-damaged', { model: '', reason });
