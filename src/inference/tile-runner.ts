import { HaikeiError } from '../errors/haikei-error.js';
import type { Rect } from '../geometry/rect.js';
import { rectHeight, rectWidth } from '../geometry/rect.js';
import { describeDims } from './describe-dims.js';
import type { Session, Tensor } from './driver.js';
import { isOutOfMemory } from './is-out-of-memory.js';
import type { ModelCard } from './model-card.js';
import { pictureDims } from './picture-dims.js';
import { handWeights } from './tensors/hand-weights.js';
import { packTile } from './tensors/pack-tile.js';
import { unpackTile } from './tensors/unpack-tile.js';

/** Fills `out` with the area's interleaved sRGB red, green, blue, 0 to 1; outside the picture reflected. */
export type ReadArea = (area: Rect, out: Float32Array) => void;

export interface TileRunnerOptions {
  readonly session: Session;
  readonly card: ModelCard;
  readonly hands: Readonly<Record<string, number>>;
  readonly read: ReadArea;
  /** Size of every tile that goes in, context included: one size, so that the runtime's memory plan is reused. */
  readonly width: number;
  readonly height: number;
}

/** Paints one tile. `input` has the runner's size; `wanted` lies in it. The result is valid until the next call. */
export type RunTile = (signal: AbortSignal, input: Rect, wanted: Rect) => Promise<Float32Array>;

/** Allocates the buffers of one tile size once and paints tile after tile in them. */
export function createTileRunner(options: TileRunnerOptions): RunTile {
  const { session, card, width, height } = options;
  const { input, output } = card.tensors;
  const rgb = new Float32Array(width * height * 3);
  const packed: Tensor = {
    data: new Float32Array(width * height * 3),
    dims: pictureDims(input.layout, height, width),
  };
  const feeds = { [input.name]: packed, ...handsFeed(card, options.hands) };

  return async (signal, area, wanted) => {
    options.read(area, rgb);
    packTile(rgb, packed.data, width * height, input);
    const results = await session.run(signal, feeds).catch((error: unknown) => {
      throw runtimeError(error, card);
    });
    const painted = checkOutput(card, results[output.name], height, width);
    const crop = {
      left: wanted.left - area.left,
      top: wanted.top - area.top,
      width: rectWidth(wanted),
      height: rectHeight(wanted),
      fullWidth: width,
      fullHeight: height,
    };
    const count = crop.width * crop.height * 3;
    const broken = unpackTile(painted, rgb, crop, output);
    if (broken > 0) throw notFinite(card, broken, count);
    return rgb.subarray(0, count);
  };
}

function handsFeed(card: ModelCard, hands: Readonly<Record<string, number>>): Record<string, Tensor> {
  const weights = handWeights(card, hands);
  if (!weights || !card.tensors.hands) return {};
  return { [card.tensors.hands.name]: { data: weights, dims: [1, weights.length] } };
}

/** What the runtime says in its own words becomes ours; being out of memory is left for the caller to cure. */
function runtimeError(error: unknown, card: ModelCard): unknown {
  if (error instanceof HaikeiError || isOutOfMemory(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new HaikeiError('model-damaged', { model: card.name, reason }, { cause: error });
}

function checkOutput(
  card: ModelCard,
  found: Tensor | undefined,
  height: number,
  width: number,
): Float32Array {
  const { name, layout } = card.tensors.output;
  const expected = describeDims(pictureDims(layout, height, width));
  if (found && describeDims(found.dims) === expected && found.data.length === width * height * 3) {
    return found.data;
  }
  throw new HaikeiError('tensor-mismatch', {
    model: card.name,
    tensor: name,
    expected,
    found: found ? `${describeDims(found.dims)} with ${found.data.length} values` : 'nothing',
  });
}

function notFinite(card: ModelCard, broken: number, count: number): HaikeiError {
  const reason = `${broken} of the ${count} values it painted are not finite numbers`;
  return new HaikeiError('model-damaged', { model: card.name, reason });
}
