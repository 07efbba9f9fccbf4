import { allocateSamples, maxSample, type Pixels } from './pixels.js';

/** Of a channel's range: what rounding can make of the same pixel. */
const TOLERANCE = 3 / 255;

/**
 * Where a picture shows what another one holds: 255 where their colours are the same, 0 elsewhere. Alpha counts as
 * colours do, where both have it.
 * @returns one channel, 8 bit; null where the two are not of one size, or where hardly anything is the same
 */
export function differenceMatte(picture: Pixels, held: Pixels): Pixels | null {
  const { width, height } = picture;
  if (held.width !== width || held.height !== height || held.depth !== picture.depth) return null;
  const most = TOLERANCE * maxSample(picture.depth);
  const shared = Math.min(picture.channels, held.channels);
  const data = allocateSamples(8, width * height);
  let same = 0;
  for (let i = 0; i < data.length; i++) {
    const [a, b] = [i * picture.channels, i * held.channels];
    let isSame = true;
    for (let c = 0; c < shared && isSame; c++)
      isSame = Math.abs(picture.data[a + c]! - held.data[b + c]!) <= most;
    if (!isSame) continue;
    data[i] = 255;
    same += 1;
  }
  return same < LEAST * data.length ? null : { width, height, channels: 1, depth: 8, data };
}

/** Share of a picture below which it does not show the other one, but something made of it. */
const LEAST = 0.02;
