import { maxSample, type Pixels } from '../../../raster/pixels.js';

/**
 * Lays a straight-alpha picture on white, in place: colours of a merged picture are stored so, with and without a
 * transparency channel beside them. Alpha is left as it is.
 */
export function layOverWhite({ data, channels, depth }: Pixels): void {
  const white = maxSample(depth);
  const colours = channels - 1;
  for (let at = 0; at < data.length; at += channels) {
    const alpha = data[at + colours]!;
    if (alpha === white) continue;
    const rest = white - alpha;
    for (let c = at; c < at + colours; c++) data[c] = Math.round((data[c]! * alpha) / white + rest);
  }
}
