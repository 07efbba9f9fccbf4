import { sameRow } from '../rows/row-kernel.js';
import type { PictureOperator } from './operator.js';
import { liveShape, pictureChannels } from './picture-input.js';
import type { OperatorCall } from './operator.js';

/** Writes to `out` what becomes of the values of `row`. */
export type MapRow = (row: Float32Array, out: Float32Array) => void;

/** An operator that looks at one value at a time. */
export const mapOperator =
  (prepare: (call: OperatorCall) => MapRow): PictureOperator =>
  (call) => {
    const map = prepare(call);
    return {
      channels: pictureChannels(call, 0),
      start: (inputs) => ({
        shape: liveShape(call.node, inputs, 0),
        window: sameRow,
        fill(y, take, out) {
          map(take(0, y), out);
        },
      }),
    };
  };
