import type { DocumentDescription } from '../../src/host/psd/write/document-description.js';
import { box } from '../unit/psd-write/support/sample-pixels.js';
import { sampleLayer, type ShotFormat } from '../unit/psd-write/support/sample-shot.js';

/**
 * The shot that every host opens for the contract, bottom first. A host that does not read PSD makes the same stack in
 * its own way: names, kinds, order and clipping count, pixels and bounds are free.
 */
export function contractShot(format: ShotFormat): DocumentDescription {
  return {
    width: 48,
    height: 32,
    profile: null,
    ...format,
    layers: [
      sampleLayer('BG', format, { seed: 1, bounds: box(0, 0, 48, 32) }),
      {
        kind: 'group',
        name: 'CELS',
        children: [
          sampleLayer('A', format, { seed: 2 }),
          sampleLayer('A shade', format, { seed: 3, clipped: true, blend: 'multiply' }),
          { kind: 'group', name: 'B', children: [sampleLayer('B line', format, { seed: 4 })] },
        ],
      },
      { kind: 'group', name: 'NOTHING', children: [] },
      sampleLayer('EMPTY', format, { seed: 5, bounds: box(0, 0, 0, 0) }),
      sampleLayer('OUTSIDE', format, { seed: 6, bounds: box(60, 40, 5, 5) }),
      sampleLayer('BOOK', format, { seed: 7, bounds: box(-4, 20, 30, 20) }),
    ],
  };
}
