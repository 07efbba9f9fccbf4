import { encode } from 'fast-png';
import { EXAMPLE } from '../../provenance/example-provenance.js';
import type { ClipShot, ShotLayer } from '../../../../src/scene/clip/clip-shot.js';

export const CUT = { width: 24, height: 16 } as const;

const png = (colour: readonly number[]): Uint8Array => {
  const data = Uint8Array.from({ length: CUT.width * CUT.height * 4 }, (_, i) => colour[i % 4]!);
  return encode({ ...CUT, data, channels: 4, depth: 8 });
};

const layer = (name: string, part: Partial<ShotLayer>): ShotLayer => ({
  name,
  kind: 'cel',
  key: 'none',
  smooth: false,
  x: 0,
  y: 0,
  ...CUT,
  speed: 1,
  views: [{ frame: 0, left: 0, top: 0, zoom: 1 }],
  drawings: [],
  spans: [],
  ...part,
});

const drawing = (id: string, path: string) => ({ id, path, layer: null });

/** A plate and a cel of two drawings, which lie beside the folder of the shot file. */
export const cutShot = (): ClipShot => ({
  format: 'haikei-shot/1',
  name: 'c012',
  software: 'Haikei 0.1.0',
  fps: [24, 1],
  frames: 2,
  ...CUT,
  layers: [
    layer('BG', {
      kind: 'plate',
      drawings: [drawing('1', 'plate.png')],
      spans: [{ frame: 0, frames: 2, drawing: '1' }],
    }),
    layer('A', {
      drawings: [drawing('1', '../A/A_0001.png'), drawing('2', '../A/A_0002.png')],
      spans: [
        { frame: 0, frames: 1, drawing: '1' },
        { frame: 1, frames: 1, drawing: '2' },
      ],
    }),
  ],
  camera: null,
  output: {
    frames: 'frames/c012_%04d.png',
    first: 1,
    preview: 'preview.png',
    contact: 'contact.png',
    movies: [],
  },
  provenance: [{ ...EXAMPLE }],
});

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The folder of the cut; `changed` says otherwise of some files, null takes one away. */
export function cutFiles(
  shot: ClipShot | string = cutShot(),
  changed: Readonly<Record<string, Uint8Array | null>> = {},
): ReadonlyMap<string, Uint8Array> {
  const files: Readonly<Record<string, Uint8Array | null>> = {
    'out/shot.json': textBytes(typeof shot === 'string' ? shot : JSON.stringify(shot)),
    'out/plate.png': png([10, 200, 30, 255]),
    'A/A_0001.png': png([200, 10, 30, 128]),
    'A/A_0002.png': png([20, 10, 230, 128]),
    ...changed,
  };
  return new Map(Object.entries(files).filter((entry): entry is [string, Uint8Array] => entry[1] !== null));
}
