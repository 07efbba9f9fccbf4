import { nodeUnsupported } from '../network-unsupported.js';
import type { PictureShape } from '../rows/picture-shape.js';
import type { RowKernel } from '../rows/row-kernel.js';
import { allowAttributes, textAttribute } from './attributes.js';
import type { OperatorCall, PictureOperator } from './operator.js';
import { constantInput, liveShape, pictureChannels } from './picture-input.js';

const LARGEST_SCALE = 8;

/**
 * Bilinear enlargement in height and width, pixel centres at half positions, edges held.
 * https://onnx.ai/onnx/operators/onnx__Resize.html
 */
export const resize: PictureOperator = (call) => {
  const { node } = call;
  // The last two say something of other modes only.
  allowAttributes(node, 'mode', 'coordinate_transformation_mode', 'cubic_coeff_a', 'nearest_mode');
  if (textAttribute(node, 'mode', 'nearest', 'linear') !== 'linear')
    throw nodeUnsupported(node, 'mode nearest');
  textAttribute(node, 'coordinate_transformation_mode', 'half_pixel');
  const [down, across] = readScales(call);
  const channels = pictureChannels(call, 0);
  return { channels, start: (inputs) => createKernel(liveShape(node, inputs, 0), down, across) };
};

function readScales(call: OperatorCall): readonly [down: number, across: number] {
  const [batch, channels, down, across, ...more] = constantInput(call, 2)?.data ?? [];
  const isKnown = (scale: number | undefined): scale is number =>
    scale !== undefined && scale >= 1 && scale <= LARGEST_SCALE;
  if (more.length === 0 && batch === 1 && channels === 1 && isKnown(down) && isKnown(across))
    return [down, across];
  throw nodeUnsupported(call.node, `not enlarged by 1 to ${LARGEST_SCALE} in height and width`);
}

function createKernel({ channels, height, width }: PictureShape, down: number, across: number): RowKernel {
  const columns = planAxis(width, across);
  const rows = planAxis(height, down);
  const wide = columns.length;
  return {
    shape: { channels, height: rows.length, width: wide },
    window: (_input, y) => [rows[y]!.first, rows[y]!.second + 1],
    fill(y, take, out) {
      const { first, second, part } = rows[y]!;
      const [upper, lower] = [take(0, first), take(0, second)];
      for (let c = 0; c < channels; c++) {
        for (let x = 0; x < wide; x++) {
          const column = columns[x]!;
          const [left, right] = [c * width + column.first, c * width + column.second];
          const above = upper[left]! + (upper[right]! - upper[left]!) * column.part;
          const below = lower[left]! + (lower[right]! - lower[left]!) * column.part;
          out[c * wide + x] = above + (below - above) * part;
        }
      }
    },
  };
}

interface Between {
  readonly first: number;
  readonly second: number;
  /** How far from the first to the second, 0 to 1. */
  readonly part: number;
}

function planAxis(length: number, scale: number): readonly Between[] {
  return Array.from({ length: Math.floor(length * scale) }, (_, i) => {
    const at = Math.min(length - 1, Math.max(0, (i + 0.5) / scale - 0.5));
    const first = Math.floor(at);
    return { first, second: Math.min(length - 1, first + 1), part: at - first };
  });
}
