import { HaikeiError } from '../../../../errors/haikei-error.js';
import { describeDims } from '../../../describe-dims.js';
import { networkUnsupported, nodeUnsupported } from '../network-unsupported.js';
import { graphDamaged } from '../onnx/graph-damaged.js';
import type { OnnxEnd, OnnxGraph, OnnxNode, OnnxTensor } from '../onnx/onnx-graph.js';
import type { KnownValue } from '../operators/operator.js';
import { OPERATORS } from '../operators/operators.js';
import type { Network, Step } from './network.js';
import { neededNodes } from './needed-nodes.js';

/** Operators that are used mean the same in all of these; the exporter writes 17. */
const OPSETS = [13, 21] as const;

/**
 * Makes a graph ready to run: constants computed, weights laid out for the inner loop, everything that is
 * not understood refused.
 * @throws HaikeiError `network-unsupported` naming the operator; `tensor-mismatch` for an end that is not
 *   float32; `model-damaged`
 */
export function compileNetwork(graph: OnnxGraph): Network {
  const [oldest, newest] = OPSETS;
  if (graph.opset < oldest || graph.opset > newest)
    throw networkUnsupported(`operator set ${graph.opset}`, `only ${oldest} to ${newest}`);
  const [output, another] = graph.outputs;
  if (!output || another) throw networkUnsupported(`${graph.outputs.length} outputs`, 'only one');
  const known = new Map<string, KnownValue>(graph.inputs.map((end) => [end.name, knownInput(end)]));
  const constants = new Map<string, OnnxTensor>();
  const keep = (name: string, tensor: OnnxTensor): void => {
    constants.set(name, tensor);
    known.set(name, { kind: 'constant', tensor });
  };
  for (const [name, tensor] of graph.tensors) keep(name, tensor);
  const steps: Step[] = [];
  for (const node of neededNodes(graph, output.name)) {
    const result = compileNode(node, known);
    if ('element' in result) keep(node.outputs[0]!, result);
    else {
      known.set(node.outputs[0]!, knownOutput(result));
      steps.push(result);
    }
  }
  checkOutput(output, known.get(output.name));
  return { inputs: graph.inputs, output, constants, steps };
}

/** A picture has free height and width; everything else is numbers of fixed size. */
function knownInput({ name, dims, element }: OnnxEnd): KnownValue {
  if (element !== 'float32') throw notFloat(name, `${element} ${describeDims(dims)}`);
  const [batch, channels, height, width] = dims;
  const isPicture = dims.length === 4 && batch === 1 && height === null && width === null;
  if (isPicture && typeof channels === 'number') return { kind: 'picture', channels };
  if (dims.every((size) => size !== null)) return { kind: 'numbers' };
  throw networkUnsupported(`input ${name}`, `of size ${describeDims(dims)}, only 1×C×?×?`);
}

function compileNode(node: OnnxNode, known: ReadonlyMap<string, KnownValue>): Step | OnnxTensor {
  const pair = OPERATORS.get(node.op);
  if (!pair) throw nodeUnsupported(node, `the operators known are ${[...OPERATORS.keys()].join(', ')}`);
  const inputs = node.inputs.map((name) => {
    if (name === '') return null;
    const value = known.get(name);
    if (!value) throw graphDamaged(`${node.name} needs ${name}, which nothing before it makes`);
    return value;
  });
  if (inputs.some((value) => value?.kind === 'picture')) {
    if (!pair.onPictures) throw nodeUnsupported(node, 'not on pictures');
    return { kind: 'picture', node, operator: pair.onPictures({ node, inputs }) };
  }
  if (!pair.onNumbers) throw nodeUnsupported(node, 'only on pictures');
  const isKnown = inputs.every((value) => value?.kind !== 'numbers');
  if (!isKnown) return { kind: 'numbers', node, operator: pair.onNumbers };
  return pair.onNumbers(
    node,
    inputs.map((value) => (value?.kind === 'constant' ? value.tensor : null)),
  );
}

const knownOutput = (step: Step): KnownValue =>
  step.kind === 'picture' ? { kind: 'picture', channels: step.operator.channels } : { kind: 'numbers' };

function checkOutput({ name, element, dims }: OnnxEnd, value: KnownValue | undefined): void {
  if (element !== 'float32') throw notFloat(name, `${element} ${describeDims(dims)}`);
  if (value?.kind !== 'picture') throw networkUnsupported(`output ${name}`, 'it is no picture');
}

const notFloat = (tensor: string, found: string): HaikeiError =>
  new HaikeiError('tensor-mismatch', { model: '', tensor, expected: 'float32', found });
