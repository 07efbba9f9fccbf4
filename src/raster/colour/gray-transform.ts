import type { Depth } from '../pixels.js';
import { reflectedIndices } from '../reflected-indices.js';
import type { ColourTransform } from './colour-transform.js';
import { readOddTable } from './odd-table.js';
import type { SampleTable } from './sample-table.js';
import { createSampleTable, nearestSample } from './sample-table.js';
import { encodeSrgb, LUMINANCE } from './srgb-curve.js';
import { srgbTables } from './srgb-tables.js';
import type { ToneCurve } from './tone-curve.js';

/**
 * For grey documents: grey becomes three equal channels; the way back takes the luminance of linear light
 * (ITU-R BT.709 weights), so that a colour turns into the grey that looks as bright.
 */
export function createGrayTransform(curve: ToneCurve): ColourTransform {
  const made = new Map<Depth, GrayTables>();
  const tables = (depth: Depth): GrayTables => {
    const known = made.get(depth) ?? grayTables(curve, depth);
    made.set(depth, known);
    return known;
  };
  return {
    toSrgb({ width, height, channels, depth, data }, region, out) {
      const { encoded } = tables(depth);
      const columns = reflectedIndices(region.left, region.right, width);
      let to = 0;
      for (const y of reflectedIndices(region.top, region.bottom, height)) {
        for (let x = 0; x < columns.length; x++, to += 3) {
          const value = encoded[data[(y * width + columns[x]!) * channels]!]!;
          out[to] = value;
          out[to + 1] = value;
          out[to + 2] = value;
        }
      }
    },
    fromSrgb(rgb, region, { width, channels, depth, data }) {
      const { samples } = tables(depth);
      const { decode } = srgbTables();
      const { red, green, blue } = LUMINANCE;
      let from = 0;
      for (let y = region.top; y < region.bottom; y++) {
        let to = (y * width + region.left) * channels;
        for (let x = region.left; x < region.right; x++, from += 3, to += channels) {
          const light =
            red * readOddTable(decode, rgb[from]!) +
            green * readOddTable(decode, rgb[from + 1]!) +
            blue * readOddTable(decode, rgb[from + 2]!);
          data[to] = nearestSample(samples, light);
        }
      }
    },
  };
}

interface GrayTables {
  readonly samples: SampleTable;
  /** sRGB-encoded value of each sample. */
  readonly encoded: Float32Array;
}

function grayTables(curve: ToneCurve, depth: Depth): GrayTables {
  const samples = createSampleTable(curve, depth);
  return { samples, encoded: samples.linear.map(encodeSrgb) };
}
