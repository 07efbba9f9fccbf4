import { HaikeiError } from '../../errors/haikei-error.js';
import { describeDims } from '../describe-dims.js';
import type { Session, TensorShape } from '../driver.js';
import type { TensorLayout } from '../model-card.js';
import { CARD_LIMITS } from '../model-card-limits.js';

/** A picture going in or out, as far as the graph itself tells. */
export interface PictureTensor {
  readonly name: string;
  readonly layout: TensorLayout['layout'];
  /** Whether the graph says which dimension holds the three channels, or it was assumed. */
  readonly certain: boolean;
}

export interface GraphTensors {
  readonly input: PictureTensor;
  readonly output: PictureTensor;
  readonly hands: { readonly name: string; readonly length: number } | null;
}

/**
 * Tells a graph's tensors apart by their shapes: the dimension of 3 is the channels; a second input of
 * [1, n] is taken for the weights of n hands.
 * @throws HaikeiError `tensor-mismatch` for a graph that is not picture in, picture out, of free size
 */
export function findTensors(model: string, session: Session): GraphTensors {
  const input = findPicture(model, session.inputs, 'an input');
  const others = session.inputs.filter(({ name }) => name !== input.name);
  const output = findPicture(model, session.outputs, 'an output');
  const layout = output.certain ? output.layout : input.layout;
  return { input, output: { ...output, layout }, hands: findHands(model, others) };
}

function findPicture(model: string, shapes: readonly TensorShape[], what: string): PictureTensor {
  const shape = shapes.find(({ dims }) => pictureLayout(dims) !== null);
  const [{ name, dims } = { name: what, dims: [] }] = shape ? [shape] : shapes;
  const layout = pictureLayout(dims);
  if (layout === null) throw mismatch(model, name, '1×3×?×? or 1×?×?×3', dims);
  const [height, width] = layout === 'NCHW' ? [dims[2], dims[3]] : [dims[1], dims[2]];
  if (height !== null || width !== null) throw mismatch(model, name, 'free height and width', dims);
  return { name, layout, certain: dims.includes(3) };
}

function pictureLayout(dims: readonly (number | null)[]): TensorLayout['layout'] | null {
  if (dims.length !== 4 || (dims[0] !== 1 && dims[0] !== null)) return null;
  if (dims[1] === 3) return 'NCHW';
  if (dims[3] === 3) return 'NHWC';
  return dims[1] === null && dims[3] === null ? 'NCHW' : null;
}

function findHands(model: string, others: readonly TensorShape[]): GraphTensors['hands'] {
  const [hands, extra] = others;
  if (!hands) return null;
  const [batch, length] = hands.dims;
  const fits = hands.dims.length === 2 && (batch === 1 || batch === null) && typeof length === 'number';
  if (!fits || length > CARD_LIMITS.hands)
    throw mismatch(model, hands.name, 'no more inputs, or 1×hands', hands.dims);
  if (extra) throw mismatch(model, extra.name, 'no third input', extra.dims);
  return { name: hands.name, length };
}

const mismatch = (
  model: string,
  tensor: string,
  expected: string,
  dims: readonly (number | null)[],
): HaikeiError =>
  new HaikeiError('tensor-mismatch', { model, tensor, expected, found: describeDims(dims) || 'none' });
