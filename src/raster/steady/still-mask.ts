import { boxMean, type Plane } from '../box-mean.js';
import { maxSample, type Pixels } from '../pixels.js';

/** Radius of the squares that are compared: noise averages out, a passing wire does not. */
const RADIUS = 3;
/**
 * What may differ in steps of 8 bits where nothing moved, and for each step of noise: the mean of a square of the channel
 * that differs most, four of its standard deviations; and the mean of its absolute value, some room in it.
 */
const DRIFT = { least: 1.5, noise: 1.2 };
const CHANGE = { least: 2, noise: 2.3 };

/** Signed and absolute differences of two pictures, the channel that differs most, in steps of 8 bits. */
function differences(next: Pixels, before: Pixels): { readonly signed: Plane; readonly absolute: Plane } {
  const { width, height, channels, depth, data } = next;
  const other = before.data;
  const colours = channels >= 3 ? 3 : 1;
  const scale = 255 / maxSample(depth);
  const signed = new Float32Array(width * height);
  const absolute = new Float32Array(width * height);
  for (let i = 0; i < signed.length; i++) {
    let most = 0;
    for (let at = i * channels; at < i * channels + colours; at++) {
      const difference = (data[at]! - other[at]!) * scale;
      if (Math.abs(difference) > Math.abs(most)) most = difference;
    }
    signed[i] = most;
    absolute[i] = Math.abs(most);
  }
  return { signed: { width, height, values: signed }, absolute: { width, height, values: absolute } };
}

/**
 * 1 where a picture still shows what it showed before, noise of a camera aside; also where that has not moved for long.
 * @param noise standard deviation in each channel, in steps of 8 bits
 */
export function stillMask(next: Pixels, before: Pixels, noise: number): Uint8Array {
  const { signed, absolute } = differences(next, before);
  const [drift, change] = [boxMean(signed, RADIUS), boxMean(absolute, RADIUS)];
  const mask = new Uint8Array(drift.values.length);
  const [mostDrift, mostChange] = [DRIFT, CHANGE].map(({ least, noise: each }) => least + each * noise) as [
    number,
    number,
  ];
  for (let i = 0; i < mask.length; i++) {
    if (Math.abs(drift.values[i]!) <= mostDrift && change.values[i]! <= mostChange) mask[i] = 1;
  }
  return mask;
}
