import type { Driver, Tensor } from '../../src/inference/driver.js';
import { tinyOnnx } from './tiny-onnx.js';
import type { TinyGraph, TinyNode } from './tiny-onnx.js';

const picture = (channels: number) => [1, channels, 'h', 'w'] as const;

/** A graph of one operator: pictures `a`, `b`… of the given channels in, picture `out` out. */
export const oneOperator = (
  node: Omit<TinyNode, 'output'>,
  pictures: Readonly<Record<string, number>>,
  rest: Partial<TinyGraph> & { readonly channels?: number } = {},
): Uint8Array =>
  tinyOnnx({
    inputs: Object.fromEntries(Object.entries(pictures).map(([name, channels]) => [name, picture(channels)])),
    outputs: { out: picture(rest.channels ?? Object.values(pictures)[0]!) },
    weights: rest.weights ?? {},
    nodes: [{ ...node, output: 'out' }],
    ...rest,
  });

/** Opens a graph, runs it once, and answers the output `out`. */
export async function runOnce(
  driver: Driver,
  graph: Uint8Array,
  feeds: Readonly<Record<string, Tensor>>,
): Promise<Tensor> {
  const signal = new AbortController().signal;
  const session = await driver.open(signal, graph);
  try {
    return (await session.run(signal, feeds))['out']!;
  } finally {
    await session.dispose();
  }
}

/** Dims 1×channels×height×width; values in the order of rows. */
export const feed = (
  channels: number,
  height: number,
  width: number,
  values: readonly number[] | Float32Array,
): Tensor => ({ data: Float32Array.from(values), dims: [1, channels, height, width] });
