import { rect, rectFromSize, type Rect } from '../../../src/geometry/rect.js';
import type {
  DocumentDescription,
  LayerDescription,
  NodeDescription,
} from '../../../src/host/psd/write/document-description.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import type { Pixels } from '../../../src/raster/pixels.js';

export const SHOT = { width: 96, height: 64 } as const;

/** A gradient with a checker in it: smooth parts, edges and every channel different. */
export function testPicture(bounds: Rect, alpha = 255): Pixels {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const check = (x >> 3) + (y >> 3);
      data.set(
        [(x * 255) / width, (y * 255) / height, check % 2 === 0 ? 40 : 200, alpha],
        (y * width + x) * 4,
      );
    }
  }
  return { width, height, channels: 4, depth: 8, data };
}

export function paintedLayer(
  name: string,
  options: { bounds?: Rect; alpha?: number; visible?: boolean } = {},
): LayerDescription {
  const bounds = options.bounds ?? rectFromSize(SHOT.width, SHOT.height);
  return {
    kind: 'layer',
    name,
    bounds,
    pixels: testPicture(bounds, options.alpha),
    visible: options.visible ?? true,
  };
}

export const group = (
  name: string,
  children: readonly NodeDescription[],
  visible = true,
): NodeDescription => ({
  kind: 'group',
  name,
  children,
  visible,
});

/** A cel with a drawing in the middle of the sheet. */
export const cel = (name: string): NodeDescription =>
  group(name, [paintedLayer(`${name}_0001`, { bounds: rect(30, 10, 60, 50) })]);

export function shotBytes(
  layers: readonly NodeDescription[],
  options: Partial<DocumentDescription> = {},
): Uint8Array {
  return joinSegments(newDocument({ ...SHOT, depth: 8, mode: 'rgb', profile: null, ...options, layers }));
}

/** BG beneath two cels and a BOOK: the usual shot. */
export const usualShot = (): Uint8Array =>
  shotBytes([paintedLayer('BG'), cel('A'), cel('B'), paintedLayer('BOOK1', { bounds: rect(0, 40, 20, 64) })]);
