import { HaikeiError } from '../../errors/haikei-error.js';
import type { ChannelCount } from '../../raster/pixels.js';
import type { ByteReader } from '../byte-reader.js';
import { checkPictureSize } from '../picture-limits.js';
import type { TiffDirectory } from './tiff-directory.js';

export type TiffColour = 'white-is-zero' | 'grey' | 'rgb' | 'palette';
export type TiffCompression = 'none' | 'lzw' | 'deflate' | 'packbits';

/** How the pixels of a TIFF lie in the file; everything that `readTiff` supports, and nothing else. */
export interface TiffLayout {
  readonly width: number;
  readonly height: number;
  readonly bits: 8 | 16;
  readonly colour: TiffColour;
  readonly compression: TiffCompression;
  /** Samples a pixel as stored, with extra ones that are not wanted. */
  readonly stored: number;
  /** Colour channels plus alpha, as wanted. Of a palette, 1. */
  readonly wanted: ChannelCount;
  /** Alpha is multiplied into the colours. */
  readonly associated: boolean;
  /** Each sample of a pixel lies in a plane of its own. */
  readonly planar: boolean;
  /** Samples are differences to the left neighbour. */
  readonly predicted: boolean;
  readonly orientation: number;
  readonly blockWidth: number;
  readonly blockHeight: number;
  readonly offsets: readonly number[];
  readonly byteCounts: readonly number[];
}

const COLOURS: Readonly<Record<number, TiffColour>> = {
  0: 'white-is-zero',
  1: 'grey',
  2: 'rgb',
  3: 'palette',
};
const OTHER_MODES: Readonly<Record<number, string>> = {
  4: 'mask',
  5: 'CMYK',
  6: 'YCbCr',
  8: 'Lab',
  9: 'Lab',
  10: 'Lab',
};
const COMPRESSIONS: Readonly<Record<number, TiffCompression>> = {
  1: 'none',
  5: 'lzw',
  8: 'deflate',
  32946: 'deflate',
  32773: 'packbits',
};

/**
 * @throws HaikeiError `mode-unsupported`, `depth-unsupported`, `format-unknown` (compressions that are not read),
 *   `file-damaged`, `file-too-large`
 */
export function parseTiffLayout(reader: ByteReader, directory: TiffDirectory, path: string): TiffLayout {
  const [width, height] = [directory.number(256, 0), directory.number(257, 0)];
  checkPictureSize('TIFF', width, height);
  const colour = colourOf(directory);
  const stored = directory.number(277, 1);
  const { wanted, associated } = channelsOf(directory, colour, stored);
  const layout = {
    width,
    height,
    bits: bitsOf(directory, colour),
    colour,
    compression: compressionOf(directory, path),
    stored,
    wanted,
    associated,
    planar: directory.number(284, 1) === 2,
    predicted: isPredicted(directory, path),
    orientation: directory.number(274, 1),
    ...blocksOf(directory, width, height),
  };
  checkBlocks(reader, layout);
  return layout;
}

function colourOf(directory: TiffDirectory): TiffColour {
  const value = directory.number(262, 1);
  const colour = COLOURS[value];
  if (!colour)
    throw new HaikeiError('mode-unsupported', { mode: OTHER_MODES[value] ?? `TIFF photometric ${value}` });
  return colour;
}

function bitsOf(directory: TiffDirectory, colour: TiffColour): 8 | 16 {
  const all = directory.numbers(258);
  const bits = all[0] ?? 1;
  const isWhole = all.every((b) => b === bits) && directory.number(339, 1) === 1;
  if (!isWhole || (bits !== 8 && bits !== 16) || (colour === 'palette' && bits !== 8)) {
    throw new HaikeiError('depth-unsupported', { depth: bits });
  }
  return bits;
}

/** An extra sample is alpha when the file says so, or says nothing at all; otherwise it is left out. */
function channelsOf(
  directory: TiffDirectory,
  colour: TiffColour,
  stored: number,
): { wanted: ChannelCount; associated: boolean } {
  const colours = colour === 'rgb' ? 3 : 1;
  if (stored < colours || stored > 64)
    throw new HaikeiError('mode-unsupported', { mode: `TIFF of ${stored} channels` });
  const [kind] = directory.has(338) ? directory.numbers(338) : [2];
  const hasAlpha = stored > colours && colour !== 'palette' && (kind === 1 || kind === 2);
  return { wanted: (hasAlpha ? colours + 1 : colours) as ChannelCount, associated: hasAlpha && kind === 1 };
}

function compressionOf(directory: TiffDirectory, path: string): TiffCompression {
  const value = directory.number(259, 1);
  const compression = COMPRESSIONS[value];
  if (compression && directory.number(266, 1) === 1) return compression;
  const kind = value === 6 || value === 7 ? 'JPEG compression' : `compression ${value}`;
  throw new HaikeiError('format-unknown', { path, found: `TIFF with ${kind}` });
}

function isPredicted(directory: TiffDirectory, path: string): boolean {
  const predictor = directory.number(317, 1);
  if (predictor > 2)
    throw new HaikeiError('format-unknown', { path, found: `TIFF with predictor ${predictor}` });
  return predictor === 2;
}

type Blocks = Pick<TiffLayout, 'blockWidth' | 'blockHeight' | 'offsets' | 'byteCounts'>;

function blocksOf(directory: TiffDirectory, width: number, height: number): Blocks {
  if (directory.has(322)) {
    return {
      blockWidth: directory.number(322, 0),
      blockHeight: directory.number(323, 0),
      offsets: directory.numbers(324),
      byteCounts: directory.numbers(325),
    };
  }
  return {
    blockWidth: width,
    blockHeight: Math.min(height, directory.number(278, height)),
    offsets: directory.numbers(273),
    byteCounts: directory.numbers(279),
  };
}

/** Blocks across times blocks down times planes; each must be listed, and none may be larger than makes sense. */
function checkBlocks(reader: ByteReader, layout: TiffLayout): void {
  const { blockWidth, blockHeight, width, height } = layout;
  checkPictureSize('TIFF block', blockWidth, blockHeight);
  const planes = layout.planar ? layout.stored : 1;
  const needed = Math.ceil(width / blockWidth) * Math.ceil(height / blockHeight) * planes;
  const listed = Math.min(layout.offsets.length, layout.byteCounts.length);
  if (listed >= needed) return;
  throw reader.damaged('blocks', 0, { found: `${listed} strips or tiles`, expected: `${needed}` });
}
