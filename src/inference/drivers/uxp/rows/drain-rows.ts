import type { Pace } from '../pace.js';
import { throwIfCancelled } from '../../../../errors/throw-if-cancelled.js';
import type { RowStage } from './row-stage.js';

/**
 * Runs the stages behind `sink` until it has made its last row. Always makes the one row that the next row
 * of the sink waits for: a step is one row of one operator, a few milliseconds, so that between any two the
 * host can be given a turn.
 * @returns the whole picture, channel after channel
 * @throws HaikeiError `cancelled`
 */
export async function drainRows(signal: AbortSignal, sink: RowStage, pace: Pace): Promise<Float32Array> {
  const { channels, height, width } = sink.shape;
  const picture = new Float32Array(channels * height * width);
  const reader = sink.addReader();
  while (sink.next < height) {
    const stage = nextToWork(sink);
    stage.advance();
    if (stage === sink) {
      const y = sink.next - 1;
      const row = sink.row(y);
      for (let c = 0; c < channels; c++)
        picture.set(row.subarray(c * width, (c + 1) * width), (c * height + y) * width);
      sink.release(reader, sink.next);
    }
    if (pace.isDue()) {
      await pace.pause();
      throwIfCancelled(signal);
    }
  }
  return picture;
}

function nextToWork(sink: RowStage): RowStage {
  let stage = sink;
  for (let missing = stage.waitsFor(); missing !== null; missing = stage.waitsFor()) stage = missing;
  return stage;
}
