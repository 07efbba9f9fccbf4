import { decodePicture } from '../../pictures/decode-picture.js';
import type { Picture } from '../../pictures/picture.js';
import { type Rect, rectFromSize, rectHeight, rectWidth } from '../../geometry/rect.js';
import type { Pixels } from '../../raster/pixels.js';
import { placeOnCanvas } from '../../raster/place-on-canvas.js';
import { unmatte } from '../../raster/unmatte.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import { PsdHost } from './psd-host.js';

/** One picture of a file: all of it, or a layer of a layered file, at the size that whoever placed it says it has. */
export interface FootageWanted {
  readonly path: string;
  readonly layer: string | null;
  readonly width: number;
  readonly height: number;
}

const isPsd = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 4)) === '8BPS';

/** Photoshop blends the flat picture with white where it is transparent. */
const flatPicture = (host: PsdHost): Pixels => unmatte(host.mergedPicture(), [1, 1, 1]);

function atSize(pixels: Pixels, bounds: Rect, canvas: Rect, { width, height }: FootageWanted): Pixels | null {
  if (width === pixels.width && height === pixels.height) return pixels;
  const isWhole = width === rectWidth(canvas) && height === rectHeight(canvas);
  return isWhole ? placeOnCanvas(pixels, bounds, canvas) : null;
}

async function layerPicture(
  signal: AbortSignal,
  host: PsdHost,
  wanted: FootageWanted,
): Promise<Picture | null> {
  const shot = await host.readShot(signal);
  const named = indexShot(shot).all.filter(({ layer }) => layer.name === wanted.layer);
  const [one, ...more] = named;
  if (!one || more.length > 0 || one.layer.kind !== 'pixel') return null;
  const { bounds, pixels } = await host.readPixels(signal, one.layer.id);
  const canvas = rectFromSize(shot.width, shot.height);
  const sized = atSize(pixels, bounds, canvas, wanted);
  return sized && { pixels: sized, profile: shot.profile };
}

/**
 * The picture that a composition shows of a file: PSD and PSB, whole or one layer, PNG, JPEG, TIFF, TGA.
 * @returns null where a layered file has no one layer of that name, or none of that size
 * @throws HaikeiError as `PsdHost` and `decodePicture`
 */
export async function decodeFootage(
  signal: AbortSignal,
  bytes: Uint8Array,
  wanted: FootageWanted,
): Promise<Picture | null> {
  if (!isPsd(bytes)) return decodePicture(signal, bytes, wanted.path);
  const host = new PsdHost(wanted.path, bytes);
  if (wanted.layer !== null) return layerPicture(signal, host, wanted);
  const { profile } = await host.readShot(signal);
  return { pixels: flatPicture(host), profile };
}
