import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { allocateSamples } from '../../raster/pixels.js';
import type { Samples } from '../../raster/pixels.js';
import { ByteReader } from '../byte-reader.js';
import { orientPixels } from '../orient-pixels.js';
import type { Picture } from '../picture.js';
import { finishColours } from './finish-colours.js';
import { TiffDirectory } from './tiff-directory.js';
import type { TiffLayout } from './tiff-layout.js';
import { parseTiffLayout } from './tiff-layout.js';
import { samplesOf, undoPredictor } from './tiff-samples.js';
import { unpackBlock } from './unpack-block.js';

const ICC_PROFILE = 34675;
const LITTLE_ENDIAN_MARK = 0x49;

/**
 * Baseline TIFF 6.0 and what paint programs add to it: 8 and 16 bit grey, RGB and palette, alpha of both kinds,
 * strips and tiles, interleaved or in planes; plain, PackBits, LZW or Deflate. The first picture of the file.
 * @throws HaikeiError as `parseTiffLayout`, `file-truncated`, `file-damaged`, `cancelled`
 */
export async function readTiff(signal: AbortSignal, bytes: Uint8Array, path: string): Promise<Picture> {
  const reader = new ByteReader(bytes, 'TIFF', bytes[0] === LITTLE_ENDIAN_MARK);
  const directory = new TiffDirectory(reader);
  const layout = parseTiffLayout(reader, directory, path);
  const profile = directory.bytes(ICC_PROFILE)?.slice() ?? null;
  const { width, height, wanted: channels, bits: depth } = layout;
  const data = allocateSamples(depth, width * height * channels);
  for (const block of blocksOf(layout)) {
    throwIfCancelled(signal);
    copyBlock(await readBlock(signal, reader, layout, block), layout, block, data);
  }
  const pixels = finishColours({ width, height, channels, depth, data }, layout, directory);
  return { pixels: orientPixels(pixels, layout.orientation), profile };
}

/** A strip or tile, and the first channel it holds. */
interface Block {
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly channel: number;
  /** Rows that are stored: strips end with the picture, tiles are always whole. */
  readonly rows: number;
}

/** Of planes that are not wanted, none. */
function blocksOf(layout: TiffLayout): readonly Block[] {
  const { width, height, blockWidth, blockHeight } = layout;
  const blocks: Block[] = [];
  let index = 0;
  const isStrip = blockWidth === width;
  for (let channel = 0; channel < (layout.planar ? layout.wanted : 1); channel++) {
    for (let top = 0; top < height; top += blockHeight) {
      const rows = isStrip ? Math.min(blockHeight, height - top) : blockHeight;
      for (let left = 0; left < width; left += blockWidth)
        blocks.push({ index: index++, left, top, channel, rows });
    }
  }
  return blocks;
}

async function readBlock(
  signal: AbortSignal,
  reader: ByteReader,
  layout: TiffLayout,
  { index, rows }: Block,
): Promise<Samples> {
  const step = layout.planar ? 1 : layout.stored;
  const rowSamples = layout.blockWidth * step;
  const unpacked = new Uint8Array((rows * rowSamples * layout.bits) / 8);
  const [offset, length] = [layout.offsets[index]!, layout.byteCounts[index]!];
  await unpackBlock(signal, reader, { offset, length, compression: layout.compression }, unpacked);
  const samples = samplesOf(unpacked, layout.bits, reader.littleEndian);
  if (layout.predicted) undoPredictor(samples, rowSamples, step);
  return samples;
}

function copyBlock(samples: Samples, layout: TiffLayout, block: Block, out: Samples): void {
  const { width, height, wanted, blockWidth } = layout;
  const step = layout.planar ? 1 : layout.stored;
  const kept = layout.planar ? 1 : wanted;
  const columns = Math.min(blockWidth, width - block.left);
  const rows = Math.min(block.rows, height - block.top);
  for (let y = 0; y < rows; y++) {
    let from = y * blockWidth * step;
    let to = ((block.top + y) * width + block.left) * wanted + block.channel;
    for (let x = 0; x < columns; x++, from += step, to += wanted) {
      for (let c = 0; c < kept; c++) out[to + c] = samples[from + c]!;
    }
  }
}
