import { rectFromSize } from '../../../src/geometry/rect.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import type { LayerDescription } from '../../../src/host/psd/write/document-description.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { stackToText } from '../../../src/scene/picture/stack-to-text.js';
import { indexShot } from '../../../src/scene/tree/index-shot.js';
import { cel, shotBytes, testPicture } from './small-shot.js';

/** Large enough for a stop to come before the end. */
export const FRAME = { width: 640, height: 360 };

const live = new AbortController().signal;

/** As large as the frame. */
export const photoLayer = (): LayerDescription => {
  const bounds = rectFromSize(FRAME.width, FRAME.height);
  return { kind: 'layer', name: 'photo', bounds, pixels: testPicture(bounds) };
};

/** A shot whose background has no name that tells it: `photo`, beneath the cel A. */
export const namelessShot = (): Uint8Array => {
  const photo = photoLayer();
  const book = { ...photo, name: 'BOOK1', pixels: testPicture(photo.bounds, 90) };
  return shotBytes([photo, book, cel('A')], FRAME);
};

/** From the top, as text. */
export const stackOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  stackToText(await new PsdHost('shot', new Uint8Array(bytes)).readShot(live)).split('\n');

/** Of the uppermost plate, or of the one that was painted from a layer of this name. */
export async function plateOf(bytes: Uint8Array, source = ''): Promise<Pixels> {
  const host = new PsdHost('shot', new Uint8Array(bytes));
  const { all } = indexShot(await host.readShot(live));
  const plate = all.find(({ layer: { name } }) => name.startsWith('Haikei') && name.endsWith(source))!;
  return (await host.readPixels(live, plate.layer.id)).pixels;
}

/** Of a sample, in steps of its depth. */
export function worstDifference(a: Pick<Pixels, 'data'>, b: { readonly data: ArrayLike<number> }): number {
  let worst = 0;
  for (let i = 0; i < b.data.length; i++) worst = Math.max(worst, Math.abs(a.data[i]! - b.data[i]!));
  return worst;
}
