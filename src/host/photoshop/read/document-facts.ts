import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PsDocument } from '../api/ps-document.js';

/** What must be the same when the plate is put in as it was when the pixels were read. */
export interface DocumentFacts {
  readonly width: number;
  readonly height: number;
  readonly mode: 'rgb' | 'gray';
  readonly depth: 8 | 16;
}

const MODES: Readonly<Record<string, 'rgb' | 'gray' | undefined>> = {
  RGBColorMode: 'rgb',
  grayscaleMode: 'gray',
};

/** As users know them. */
const OTHER_MODES: Readonly<Record<string, string | undefined>> = {
  CMYKColorMode: 'CMYK',
  indexedColorMode: 'Indexed Color',
  labColorMode: 'Lab',
  multichannelMode: 'Multichannel',
  duotoneMode: 'Duotone',
  bitmapMode: 'Bitmap',
};

const DEPTHS: Readonly<Record<string, number | undefined>> = {
  bitDepth1: 1,
  bitDepth8: 8,
  bitDepth16: 16,
  bitDepth32: 32,
};

/** @throws HaikeiError `mode-unsupported`, `depth-unsupported` */
export function documentFacts(document: PsDocument): DocumentFacts {
  const { width, height, bitsPerChannel } = document;
  const mode = MODES[document.mode];
  if (mode === undefined)
    throw new HaikeiError('mode-unsupported', { mode: OTHER_MODES[document.mode] ?? document.mode });
  const depth = DEPTHS[bitsPerChannel] ?? 0;
  if (depth !== 8 && depth !== 16) throw new HaikeiError('depth-unsupported', { depth });
  return { width, height, mode, depth };
}
