import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PsdFile } from '../format/psd-file.js';

const GREY = 1;
const RGB = 3;

const MODE_NAMES: Readonly<Record<number, string>> = {
  0: 'Bitmap',
  2: 'Indexed',
  4: 'CMYK',
  7: 'Multichannel',
  8: 'Duotone',
  9: 'Lab',
};

/**
 * Lets 8 and 16 bit RGB and greyscale pass.
 * @throws HaikeiError `mode-unsupported` for any other colour mode, `depth-unsupported` for 1 and 32 bit
 */
export function refuseUnsupported(file: PsdFile): void {
  const { mode, depth } = file.header;
  if (mode !== GREY && mode !== RGB) {
    throw new HaikeiError('mode-unsupported', { mode: MODE_NAMES[mode] ?? String(mode) });
  }
  if (depth !== 8 && depth !== 16) throw new HaikeiError('depth-unsupported', { depth });
}
