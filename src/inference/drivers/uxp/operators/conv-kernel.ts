import { HaikeiError } from '../../../../errors/haikei-error.js';
import { describeDims } from '../../../describe-dims.js';
import type { OnnxNode } from '../onnx/onnx-graph.js';
import type { PictureShape } from '../rows/picture-shape.js';
import type { RowKernel, TakeRow } from '../rows/row-kernel.js';
import type { ConvGeometry } from './conv-geometry.js';
import { convSize } from './conv-geometry.js';
import { convolveBlock, SPAN } from './convolve-block.js';
import { BLOCK } from './pack-conv-weights.js';
import type { PackedWeights } from './pack-conv-weights.js';

/**
 * A convolution at work on one size of picture. The rows under the kernel are laid into one strip with zeros
 * around them, so that the inner loop knows no edges; no patch is ever copied out.
 */
export function convKernel(
  node: OnnxNode,
  geometry: ConvGeometry,
  packed: PackedWeights,
  input: PictureShape,
): RowKernel {
  const [height, width] = convSize(geometry, input.height, input.width);
  if (height < 1 || width < 1) throw tooSmall(node, geometry, input);
  const pitch = Math.ceil(width / SPAN) * SPAN;
  const strip = createStrip(geometry, input, pitch);
  const job = {
    ...strip,
    step: geometry.across,
    out: new Float32Array(BLOCK * pitch),
    pitch,
    columns: width,
  };
  const perGroup = geometry.channels / geometry.groups;
  return {
    shape: { channels: geometry.channels, height, width },
    window: (_input, y) => rowsUnder(geometry, input.height, y),
    fill(y, take, out) {
      for (let block = 0; block < packed.weights.length; block++) {
        const group = Math.floor(block / packed.blocks);
        if (block % packed.blocks === 0) layRows(strip.source, geometry, input, { y, group, take });
        convolveBlock(job, packed.weights[block]!, packed.biases[block]!);
        const first = (block % packed.blocks) * BLOCK;
        for (let i = 0; i < Math.min(BLOCK, perGroup - first); i++)
          out.set(job.out.subarray(i * pitch, i * pitch + width), (group * perGroup + first + i) * width);
      }
    },
  };
}

function rowsUnder(geometry: ConvGeometry, height: number, y: number): readonly [number, number] {
  const top = y * geometry.down - geometry.pads[0];
  const within = (row: number): number => Math.min(height, Math.max(0, row));
  return [within(top), within(top + geometry.height)];
}

/** Every row of the strip is long enough for the columns that the inner loop makes beyond the last. */
function createStrip(geometry: ConvGeometry, input: PictureShape, pitch: number) {
  const { depth, height, width, across, pads } = geometry;
  const length = Math.max(pads[1] + input.width, (pitch - 1) * across + width);
  const taps = Int32Array.from({ length: depth * height * width }, (_, tap) => {
    return Math.floor(tap / width) * length + (tap % width);
  });
  return { source: new Float32Array(depth * height * length), taps };
}

interface StripRows {
  readonly y: number;
  readonly group: number;
  readonly take: TakeRow;
}

function layRows(strip: Float32Array, geometry: ConvGeometry, input: PictureShape, rows: StripRows): void {
  const { depth, height, pads } = geometry;
  const { width } = input;
  const length = strip.length / (depth * height);
  for (let row = 0; row < height; row++) {
    const from = rows.y * geometry.down - pads[0] + row;
    const source = from >= 0 && from < input.height ? rows.take(0, from) : null;
    for (let c = 0; c < depth; c++) {
      const at = (c * height + row) * length;
      const channel = rows.group * depth + c;
      if (source) strip.set(source.subarray(channel * width, (channel + 1) * width), at + pads[1]);
      else strip.fill(0, at, at + length);
    }
  }
}

function tooSmall(node: OnnxNode, geometry: ConvGeometry, input: PictureShape): HaikeiError {
  const expected = `at least ${geometry.height}×${geometry.width} with its padding`;
  const found = describeDims([1, input.channels, input.height, input.width]);
  return new HaikeiError('tensor-mismatch', { model: '', tensor: node.name, expected, found });
}
