import type {
  DocumentDescription,
  LayerDescription,
  NodeDescription,
} from '../../../../src/host/psd/write/document-description.js';
import type { ChannelCount } from '../../../../src/raster/pixels.js';
import { box, noise } from './sample-pixels.js';

export interface ShotFormat {
  readonly depth: 8 | 16;
  readonly mode: 'rgb' | 'gray';
  readonly large: boolean;
}

export const SHOT_FORMATS: readonly (readonly [string, ShotFormat])[] = [
  ['8 bit RGB PSD', { depth: 8, mode: 'rgb', large: false }],
  ['16 bit RGB PSD', { depth: 16, mode: 'rgb', large: false }],
  ['8 bit grey PSD', { depth: 8, mode: 'gray', large: false }],
  ['16 bit grey PSD', { depth: 16, mode: 'gray', large: false }],
  ['8 bit RGB PSB', { depth: 8, mode: 'rgb', large: true }],
  ['16 bit RGB PSB', { depth: 16, mode: 'rgb', large: true }],
];

const [WIDTH, HEIGHT] = [40, 30];

export function sampleLayer(
  name: string,
  format: ShotFormat,
  options: Partial<LayerDescription> & { seed: number; opaque?: boolean },
): LayerDescription {
  const { seed, opaque = false, bounds = box(3, 4, 20, 15), ...rest } = options;
  const colours = format.mode === 'rgb' ? 3 : 1;
  const channels = (colours + (opaque ? 0 : 1)) as ChannelCount;
  return {
    kind: 'layer',
    name,
    bounds,
    pixels: noise(bounds, { channels, depth: format.depth, seed }),
    ...rest,
  };
}

/** A Background, a group of two cels of which one is clipped and one masked, and an effect above. */
export function sampleShot(format: ShotFormat): DocumentDescription {
  const whole = box(0, 0, WIDTH, HEIGHT);
  const maskBounds = box(4, 5, 10, 8);
  const mask = {
    bounds: maskBounds,
    pixels: noise(maskBounds, { channels: 1, depth: format.depth, seed: 77 }),
    outside: 'shown',
  } as const;
  const cels: NodeDescription[] = [
    sampleLayer('A', format, { seed: 2, mask }),
    sampleLayer('A 影', format, { seed: 3, clipped: true, blend: 'multiply', opacity: 0.5 }),
  ];
  return {
    width: WIDTH,
    height: HEIGHT,
    depth: format.depth,
    mode: format.mode,
    large: format.large,
    profile: null,
    layers: [
      sampleLayer('Background', format, { seed: 1, opaque: true, bounds: whole, background: true }),
      { kind: 'group', name: 'セル', children: cels },
      sampleLayer('FX', format, { seed: 4, bounds: box(-5, 20, 30, 20), visible: false }),
    ],
  };
}
