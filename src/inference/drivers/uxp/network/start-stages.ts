import { HaikeiError } from '../../../../errors/haikei-error.js';
import { describeDims } from '../../../describe-dims.js';
import type { Tensor } from '../../../driver.js';
import { graphDamaged } from '../onnx/graph-damaged.js';
import type { OnnxTensor } from '../onnx/onnx-graph.js';
import type { LiveValue } from '../operators/operator.js';
import { pictureKernel } from '../rows/picture-kernel.js';
import { RowStage } from '../rows/row-stage.js';
import type { Network, Step } from './network.js';

interface Running {
  readonly numbers: Map<string, OnnxTensor>;
  readonly stages: Map<string, RowStage>;
}

/**
 * Sets every operator of a network to work on what is fed.
 * @returns the stage that makes the output
 * @throws HaikeiError `tensor-mismatch` for feeds that are missing or of another size
 */
export function startStages(network: Network, feeds: Readonly<Record<string, Tensor>>): RowStage {
  const running: Running = { numbers: new Map(network.constants), stages: new Map() };
  for (const { name, dims } of network.inputs) {
    const feed = checkFeed(name, dims, feeds[name]);
    if (dims.every((size) => size !== null)) running.numbers.set(name, { ...feed, element: 'float32' });
    else running.stages.set(name, new RowStage(pictureKernel(feed), []));
  }
  for (const step of network.steps) startStep(running, step);
  const sink = running.stages.get(network.output.name);
  if (!sink) throw graphDamaged(`nothing makes the output ${network.output.name}`);
  return sink;
}

function startStep({ numbers, stages }: Running, step: Step): void {
  const { inputs, outputs } = step.node;
  if (step.kind === 'numbers') {
    const given = inputs.map((name) => numbers.get(name) ?? null);
    numbers.set(outputs[0]!, step.operator(step.node, given));
    return;
  }
  const live = inputs.map((name): LiveValue | null => {
    const stage = stages.get(name);
    if (stage) return { kind: 'picture', shape: stage.shape };
    const tensor = numbers.get(name);
    return tensor ? { kind: 'numbers', tensor } : null;
  });
  const sources = inputs.map((name) => stages.get(name) ?? null);
  stages.set(outputs[0]!, new RowStage(step.operator.start(live), sources));
}

function checkFeed(name: string, dims: readonly (number | null)[], feed: Tensor | undefined): Tensor {
  const fits =
    feed?.dims.length === dims.length &&
    feed.dims.every((size, i) => Number.isInteger(size) && size > 0 && (dims[i] ?? size) === size) &&
    feed.data.length === feed.dims.reduce((product, size) => product * size, 1);
  if (feed && fits) return feed;
  const found = feed ? `${describeDims(feed.dims)} with ${feed.data.length} values` : 'nothing';
  throw new HaikeiError('tensor-mismatch', { model: '', tensor: name, expected: describeDims(dims), found });
}
