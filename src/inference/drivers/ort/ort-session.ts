import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { describeDims } from '../../describe-dims.js';
import type { Session, Tensor, TensorShape } from '../../driver.js';
import { nextTurn } from '../next-turn.js';
import type { OrtModule, OrtSession, OrtTensor, OrtValueMetadata } from './ort-types.js';

/** Errors are thrown; the runtime need not print them as well. */
const QUIET = { logSeverityLevel: 4 } as const;

/** A graph loaded into ONNX Runtime, web or native. */
export function ortSession(ort: OrtModule, session: OrtSession): Session {
  return {
    inputs: session.inputMetadata.map(tensorShape),
    outputs: session.outputMetadata.map(tensorShape),
    async run(signal, feeds) {
      // WebAssembly runs on this very thread: without a turn of the event loop no Ctrl-C, no timer, no
      // progress gets through between two tiles.
      await nextTurn();
      throwIfCancelled(signal);
      const tensors = Object.entries(feeds).map(([name, { data, dims }]) => [
        name,
        new ort.Tensor('float32', data, dims),
      ]);
      const results = await session.run(Object.fromEntries(tensors) as Record<string, OrtTensor>, QUIET);
      return Object.fromEntries(
        Object.entries(results).map(([name, value]) => [name, takeTensor(name, value)]),
      );
    },
    dispose: () => session.release(),
  };
}

function tensorShape(value: OrtValueMetadata): TensorShape {
  if (!value.isTensor) throw notFloat(value.name, 'no tensor');
  const dims = value.shape.map((size) => (typeof size === 'number' && size > 0 ? size : null));
  if (value.type !== 'float32') throw notFloat(value.name, `${value.type} ${describeDims(dims)}`);
  return { name: value.name, dims };
}

function takeTensor(name: string, { type, data, dims }: OrtTensor): Tensor {
  if (type !== 'float32') throw notFloat(name, type);
  return { data: data as Float32Array, dims };
}

const notFloat = (tensor: string, found: string): HaikeiError =>
  new HaikeiError('tensor-mismatch', { model: '', tensor, expected: 'float32', found });
