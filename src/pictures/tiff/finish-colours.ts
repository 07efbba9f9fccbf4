import { maxSample } from '../../raster/pixels.js';
import type { Pixels } from '../../raster/pixels.js';
import type { TiffDirectory } from './tiff-directory.js';
import type { TiffLayout } from './tiff-layout.js';

const COLOUR_MAP = 320;

/** From what the file's numbers mean to grey or RGB with straight alpha. May change `pixels` in place. */
export function finishColours(pixels: Pixels, layout: TiffLayout, directory: TiffDirectory): Pixels {
  if (layout.colour === 'palette') return lookUp(pixels, directory.numbers(COLOUR_MAP));
  if (layout.colour === 'white-is-zero') invertColours(pixels);
  if (layout.associated) unmultiply(pixels);
  return pixels;
}

/** A colour map is 256 reds, then greens, then blues, of 16 bits each. */
function lookUp({ width, height, data }: Pixels, map: readonly number[]): Pixels {
  const rgb = new Uint8Array(data.length * 3);
  for (let i = 0; i < data.length; i++) {
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = (map[c * 256 + data[i]!] ?? 0) >> 8;
  }
  return { width, height, channels: 3, depth: 8, data: rgb };
}

function invertColours({ data, channels, depth }: Pixels): void {
  const max = maxSample(depth);
  const hasAlpha = channels === 2;
  for (let i = 0; i < data.length; i++) if (!hasAlpha || i % 2 === 0) data[i] = max - data[i]!;
}

function unmultiply({ data, channels, depth }: Pixels): void {
  const max = maxSample(depth);
  for (let i = 0; i < data.length; i += channels) {
    const alpha = data[i + channels - 1]!;
    if (alpha === 0 || alpha === max) continue;
    for (let c = i; c < i + channels - 1; c++) data[c] = Math.min(max, Math.round((data[c]! * max) / alpha));
  }
}
