import { HaikeiError } from '../errors/haikei-error.js';
import { describeDims } from './describe-dims.js';
import type { Session, TensorShape } from './driver.js';
import type { ModelCard, TensorLayout } from './model-card.js';
import { pictureDims } from './picture-dims.js';

/**
 * Holds a loaded graph against its card, before any pixel is read.
 * @throws HaikeiError `tensor-mismatch` for an input or output that is missing, has another shape (height
 *   and width must be free), or that the card does not know
 */
export function checkGraph(card: ModelCard, session: Session): void {
  const { input, output, hands } = card.tensors;
  checkPicture(card.name, input, session.inputs);
  checkPicture(card.name, output, session.outputs);
  if (hands) checkTensor(card.name, hands.name, [1, hands.length], session.inputs);
  for (const { name, dims } of session.inputs) {
    if (name === input.name || name === hands?.name) continue;
    throw mismatch(card.name, name, 'no such input', describeDims(dims));
  }
}

function checkPicture(model: string, tensor: TensorLayout, shapes: readonly TensorShape[]): void {
  const found = checkTensor(model, tensor.name, pictureDims(tensor.layout, null, null), shapes);
  const [height, width] = tensor.layout === 'NCHW' ? [found[2], found[3]] : [found[1], found[2]];
  if (height === null && width === null) return;
  throw mismatch(model, tensor.name, 'free height and width', describeDims(found));
}

/** A dimension that either side leaves free fits. */
function checkTensor(
  model: string,
  name: string,
  expected: readonly (number | null)[],
  shapes: readonly TensorShape[],
): readonly (number | null)[] {
  const shape = shapes.find((candidate) => candidate.name === name);
  if (!shape)
    throw mismatch(model, name, describeDims(expected), `only ${shapes.map((s) => s.name).join(', ')}`);
  const { dims } = shape;
  const fits =
    dims.length === expected.length &&
    dims.every((size, i) => size === null || expected[i] === null || size === expected[i]);
  if (!fits) throw mismatch(model, name, describeDims(expected), describeDims(dims));
  return dims;
}

const mismatch = (model: string, tensor: string, expected: string, found: string): HaikeiError =>
  new HaikeiError('tensor-mismatch', { model, tensor, expected, found });
