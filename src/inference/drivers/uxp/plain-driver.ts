import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { Driver, Session } from '../../driver.js';
import { compileNetwork } from './network/compile-network.js';
import type { Network } from './network/network.js';
import { startStages } from './network/start-stages.js';
import { readGraph } from './onnx/read-graph.js';
import type { Pace } from './pace.js';
import { createPace } from './pace.js';
import { drainRows } from './rows/drain-rows.js';

/** Milliseconds of work between two turns of the host: below what a hand feels as stuck. */
const SLICE = 12;

/**
 * Runs the networks of this project in plain TypeScript: no WebAssembly, no worker, nothing that can take a
 * host down with it. Works row by row, so that its memory follows the width of a tile, not its area, and
 * gives the host a turn every few milliseconds, in which `cancelled` is obeyed, inside a tile too.
 * Networks with other operators are refused in words: `network-unsupported`.
 */
export function createPlainDriver(pace: Pace = createPace(SLICE)): Driver {
  return {
    name: 'plain',
    async open(signal, model) {
      throwIfCancelled(signal);
      await pace.pause();
      const network = compileNetwork(readGraph(model));
      throwIfCancelled(signal);
      return plainSession(network, pace);
    },
  };
}

function plainSession(network: Network, pace: Pace): Session {
  const { inputs, output } = network;
  return {
    inputs: inputs.map(({ name, dims }) => ({ name, dims })),
    outputs: [{ name: output.name, dims: output.dims }],
    async run(signal, feeds) {
      await pace.pause();
      throwIfCancelled(signal);
      const sink = startStages(network, feeds);
      const { channels, height, width } = sink.shape;
      const data = await drainRows(signal, sink, pace);
      return { [output.name]: { data, dims: [1, channels, height, width] } };
    },
    dispose: () => Promise.resolve(),
  };
}
