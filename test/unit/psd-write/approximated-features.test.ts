import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approximatedFeatures } from '../../../src/host/psd/approximated-features.js';
import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { flagsOffset } from '../../../src/host/psd/write/original-layer.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { sharedFolder } from '../../support/shared-folder.js';
import { sampleLayer, sampleShot, type ShotFormat } from './support/sample-shot.js';

const RGB8: ShotFormat = { depth: 8, mode: 'rgb', large: false };

const made = (changes: Partial<Parameters<typeof sampleLayer>[2]>): PsdFile => {
  const layers = [sampleLayer('BG', RGB8, { seed: 1 }), sampleLayer('A', RGB8, { seed: 2, ...changes })];
  return parsePsd(joinSegments(newDocument({ ...sampleShot(RGB8), layers })));
};

describe('what a flat picture only approximates', () => {
  it('is nothing in a plain document', () => {
    expect(approximatedFeatures(made({ blend: 'multiply', opacity: 0.5, clipped: true }))).toEqual([]);
  });

  it('is dissolve, but only where it shows', () => {
    expect(approximatedFeatures(made({ blend: 'dissolve' }))).toEqual(['blend-mode']);
    expect(approximatedFeatures(made({ blend: 'dissolve', visible: false }))).toEqual([]);
  });

  it('is a blend mode nobody knows', () => {
    const file = made({});
    const bytes = file.bytes.slice();
    bytes.set([0x78, 0x78, 0x78, 0x78], flagsOffset(file, file.layerInfo.layers[1]!) - 6);
    expect(approximatedFeatures(parsePsd(bytes))).toEqual(['blend-mode']);
  });

  it('is "blend if"', () => {
    const file = made({});
    const bytes = file.bytes.slice();
    // Behind the flags and the length of the rest: an empty mask, the length of the ranges, the first range.
    bytes[flagsOffset(file, file.layerInfo.layers[1]!) + 6 + 8] = 40;
    expect(approximatedFeatures(parsePsd(bytes))).toEqual(['blend-if']);
  });
});

const folder = join(sharedFolder() ?? '/nowhere', 'psd/ag-psd');
const whenShared = existsSync(folder) ? describe : describe.skip;

whenShared('what a flat picture of a real file only approximates', () => {
  it.each([
    ['effects.psd', ['layer-effects']],
    ['adjustment-layers.psd', ['adjustment-layer']],
    ['artboards.psd', ['artboard']],
    ['text-simple.psd', ['text-layer']],
    ['2026-blend-modes.psd', ['layer-effects', 'blend-mode']],
    ['fill-opacity.psd', ['transparency-shapes-off', 'fill-opacity']],
    ['layer-mask.psd', []],
    ['smart-filter-blur.psd', []],
  ])('%s', (name, expected) => {
    const file = parsePsd(new Uint8Array(readFileSync(join(folder, name))));
    expect(approximatedFeatures(file)).toEqual(expected);
  });
});
