import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { verifyInsertion } from '../../../src/host/psd/verify-insertion.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import type { PsdInsertion } from '../../../src/host/psd/write/psd-insertion.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { sharedFolder } from '../../support/shared-folder.js';
import { agPsdLayers, agPsdPixels, readWithAgPsd } from './support/ag-psd-reader.js';
import { insertionFor } from './support/sample-insertion.js';
import { signal } from './support/sample-plate.js';
import { sampleShot, SHOT_FORMATS } from './support/sample-shot.js';

function becomeLarge(file: PsdFile, insertion: PsdInsertion): PsdFile {
  const { segments, large } = insertIntoPsd(signal, file, insertion, { largestPsd: 100 });
  expect(large).toBe(true);
  return parsePsd(joinSegments(segments));
}

/** Names and pixels of all layers but the plate, as ag-psd reads them. */
function asAgPsdSees(bytes: Uint8Array): unknown[] {
  const layers = agPsdLayers(readWithAgPsd(bytes).children).filter((l) => l.name !== 'Plate 背景');
  return layers.map((l) => [
    l.name,
    l.blendMode,
    l.opacity,
    l.imageData ? Buffer.from(agPsdPixels(l.imageData).data as Uint8ClampedArray).toString('base64') : null,
  ]);
}

const small = SHOT_FORMATS.filter(([, format]) => !format.large);

describe.each(small)('a file that passes the limit of PSD becomes a PSB, %s', (_title, format) => {
  const before = parsePsd(joinSegments(newDocument(sampleShot(format))));
  const insertion = { ...insertionFor(before, { action: 'insert', at: 1 }, 2), hideSource: true };
  const after = becomeLarge(before, insertion);

  it('with version 2, every tagged block, mask and packed row as it was', () => {
    expect(after.header).toEqual({ ...before.header, version: 2 });
    verifyInsertion(before, after, insertion);
  });

  it('that other readers show the same', () => {
    const hidden = parsePsd(joinSegments(insertIntoPsd(signal, before, insertion).segments));
    expect(asAgPsdSees(after.bytes)).toEqual(asAgPsdSees(hidden.bytes));
  });

  it('whose layers have the same channels as those of the PSD, byte by byte behind the row tables', () => {
    const again = becomeLarge(before, { ...insertion, hideSource: false });
    const rows = (file: PsdFile, record: number): number[] =>
      file.layerInfo.layers[record]!.channels.map((c) => {
        const wide = file.header.version === 2 ? 4 : 2;
        const isRle = file.bytes[c.span.start + 1] === 1;
        const height =
          c.id === -2
            ? 8
            : file.layerInfo.layers[record]!.bounds.bottom - file.layerInfo.layers[record]!.bounds.top;
        return c.span.end - c.span.start - (isRle ? height * wide : 0);
      });
    expect(rows(again, 3)).toEqual(rows(before, 2));
    expect(rows(again, 6)).toEqual(rows(before, 5));
  });
});

it('a file of exactly the limit stays a PSD', () => {
  const before = parsePsd(joinSegments(newDocument(sampleShot({ depth: 8, mode: 'rgb', large: false }))));
  const insertion = insertionFor(before, { action: 'insert', at: 1 }, 0);
  const size = joinSegments(insertIntoPsd(signal, before, insertion).segments).length;
  expect(insertIntoPsd(signal, before, insertion, { largestPsd: size }).large).toBe(false);
  expect(insertIntoPsd(signal, before, insertion, { largestPsd: size - 1 }).large).toBe(true);
});

const shared = sharedFolder();
const whenShared = shared ? describe : describe.skip;

whenShared('a real file that becomes a PSB keeps everything and is read by ag-psd', () => {
  const names = [
    '16bits.psd',
    'adjustment-layers.psd',
    'alias.psd',
    'blend-mode.psd',
    'grayscale-alpha.psd',
    'groups.psd',
    'layer-mask.psd',
    'smart-filter.psd',
    'smart-object-curves.psd',
    'text-complex.psd',
    'vector-complex.psd',
  ];
  it.each(names)('%s', (name) => {
    const before = parsePsd(new Uint8Array(readFileSync(join(shared!, 'psd/ag-psd', name))));
    const { layers } = before.layerInfo;
    const source = layers.findIndex((l) => l.divider === 0 && l.bounds.right > l.bounds.left);
    const insertion = insertionFor(before, { action: 'insert', at: layers.length }, source);
    const after = becomeLarge(before, insertion);
    verifyInsertion(before, after, insertion);
    expect(asAgPsdSees(after.bytes)).toEqual(asAgPsdSees(before.bytes));
    const keys = (file: PsdFile): string[] => file.globalBlocks.map((b) => b.key);
    expect(keys(after)).toEqual(keys(before));
    after.globalBlocks.forEach((block, i) => {
      const old = before.globalBlocks[i]!;
      if (block.key === 'Lr16') return;
      const bytes = after.bytes.subarray(block.data.start, block.data.end);
      expect(Buffer.compare(bytes, before.bytes.subarray(old.data.start, old.data.end))).toBe(0);
    });
  });
});
