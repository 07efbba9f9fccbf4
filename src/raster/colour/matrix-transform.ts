import type { Depth } from '../pixels.js';
import { reflectedIndices } from '../reflected-indices.js';
import type { ColourTransform } from './colour-transform.js';
import type { IccProfile } from './icc-profile.js';
import { invertMatrix, multiplyMatrices } from './matrix3.js';
import { readOddTable } from './odd-table.js';
import type { SampleTable } from './sample-table.js';
import { createSampleTable, nearestSample } from './sample-table.js';
import { SRGB_TO_XYZ_D50 } from './srgb-curve.js';
import { srgbTables } from './srgb-tables.js';
import type { ToneCurve } from './tone-curve.js';

type RgbProfile = IccProfile & { readonly space: 'rgb' };

/** For RGB documents in any other profile: tone curves, a matrix, and sRGB's own curve. */
export function createMatrixTransform(profile: RgbProfile): ColourTransform {
  const toLinearSrgb = multiplyMatrices(invertMatrix(SRGB_TO_XYZ_D50), profile.toXyz);
  const forward = Float64Array.from(toLinearSrgb);
  const backward = Float64Array.from(invertMatrix(toLinearSrgb));
  const tables = tablesByDepth(profile);
  return {
    toSrgb({ width, height, channels, depth, data }, region, out) {
      const [{ linear: red }, { linear: green }, { linear: blue }] = tables(depth);
      const { encode } = srgbTables();
      const columns = reflectedIndices(region.left, region.right, width);
      let to = 0;
      for (const y of reflectedIndices(region.top, region.bottom, height)) {
        for (let x = 0; x < columns.length; x++, to += 3) {
          const from = (y * width + columns[x]!) * channels;
          const r = red[data[from]!]!;
          const g = green[data[from + 1]!]!;
          const b = blue[data[from + 2]!]!;
          out[to] = readOddTable(encode, forward[0]! * r + forward[1]! * g + forward[2]! * b);
          out[to + 1] = readOddTable(encode, forward[3]! * r + forward[4]! * g + forward[5]! * b);
          out[to + 2] = readOddTable(encode, forward[6]! * r + forward[7]! * g + forward[8]! * b);
        }
      }
    },
    fromSrgb(rgb, region, { width, channels, depth, data }) {
      const [red, green, blue] = tables(depth);
      const { decode } = srgbTables();
      let from = 0;
      for (let y = region.top; y < region.bottom; y++) {
        let to = (y * width + region.left) * channels;
        for (let x = region.left; x < region.right; x++, from += 3, to += channels) {
          const r = readOddTable(decode, rgb[from]!);
          const g = readOddTable(decode, rgb[from + 1]!);
          const b = readOddTable(decode, rgb[from + 2]!);
          data[to] = nearestSample(red, backward[0]! * r + backward[1]! * g + backward[2]! * b);
          data[to + 1] = nearestSample(green, backward[3]! * r + backward[4]! * g + backward[5]! * b);
          data[to + 2] = nearestSample(blue, backward[6]! * r + backward[7]! * g + backward[8]! * b);
        }
      }
    },
  };
}

type Triple<T> = readonly [T, T, T];

/** Tables are large: made for the depth that is asked for, at first use, and one for all channels of the same curve. */
function tablesByDepth({ curves }: RgbProfile): (depth: Depth) => Triple<SampleTable> {
  const made = new Map<Depth, Triple<SampleTable>>();
  return (depth) => {
    const known = made.get(depth) ?? tablesOf(curves, depth);
    made.set(depth, known);
    return known;
  };
}

function tablesOf([red, green, blue]: Triple<ToneCurve>, depth: Depth): Triple<SampleTable> {
  const r = createSampleTable(red, depth);
  const g = green === red ? r : createSampleTable(green, depth);
  return [r, g, blue === red ? r : createSampleTable(blue, depth)];
}
