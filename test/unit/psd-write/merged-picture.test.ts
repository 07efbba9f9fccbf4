import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { ByteWriter } from '../../../src/host/psd/write/byte-writer.js';
import type { NodeDescription } from '../../../src/host/psd/write/document-description.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { MergedSource } from '../../../src/host/psd/write/merged-source.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import type { PsdInsertion } from '../../../src/host/psd/write/psd-insertion.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { box, flat, noise } from './support/sample-pixels.js';
import { insertionFor } from './support/sample-insertion.js';
import { signal } from './support/sample-plate.js';
import { sampleShot, SHOT_FORMATS } from './support/sample-shot.js';

const CANVAS = box(0, 0, 6, 4);

const document = (layers: NodeDescription[], depth: 8 | 16 = 8): PsdFile =>
  parsePsd(joinSegments(newDocument({ width: 6, height: 4, depth, mode: 'rgb', profile: null, layers })));

const layer = (name: string, pixels: Pixels, bounds = CANVAS, background = false): NodeDescription => ({
  kind: 'layer',
  name,
  bounds,
  pixels,
  background,
});

const insert = (file: PsdFile, insertion: PsdInsertion): PsdFile =>
  parsePsd(joinSegments(insertIntoPsd(signal, file, insertion).segments));

const pixelAt = ({ data, width, channels }: Pixels, x: number, y: number): number[] => [
  ...data.slice((y * width + x) * channels, (y * width + x + 1) * channels),
];

/** The file with its merged picture replaced, RLE or raw. */
function withPicture(file: PsdFile, channels: number, payload: Uint8Array): PsdFile {
  const bytes = joinSegments([file.bytes.subarray(0, file.mergedPicture.start), payload]);
  bytes[13] = channels;
  return parsePsd(bytes);
}

const raw = (planes: readonly number[]): Uint8Array =>
  new ByteWriter().u16(0).raw(Uint8Array.from(planes)).finish();

describe('the merged picture after an insertion', () => {
  it('shows the plate beneath what lies above it', () => {
    const cel = layer('A', flat(box(1, 1, 2, 2), 8, [0, 0, 255, 255]), box(1, 1, 2, 2));
    const file = document([layer('BG', flat(CANVAS, 8, [200, 100, 0]), CANVAS, true), cel]);
    const picture = readMergedPicture(insert(file, insertionFor(file, { action: 'insert', at: 1 }, 0)));
    expect(pixelAt(picture, 0, 0)).toEqual([55, 155, 255]);
    expect(pixelAt(picture, 1, 1)).toEqual([0, 0, 255]);
    expect(pixelAt(picture, 5, 3)).toEqual([55, 155, 255]);
  });

  it.each(SHOT_FORMATS)('equals the merged picture of the same stack built anew, %s', (_title, format) => {
    const shot = sampleShot(format);
    const file = parsePsd(joinSegments(newDocument(shot)));
    const insertion = insertionFor(file, { action: 'insert', at: 1 }, 0);
    const plate = { kind: 'layer', name: 'P', bounds: insertion.bounds, pixels: insertion.pixels } as const;
    const layers = [shot.layers[0]!, plate, ...shot.layers.slice(1)];
    const expected = readMergedPicture(parsePsd(joinSegments(newDocument({ ...shot, layers }))));
    expect(readMergedPicture(insert(file, insertion))).toMatchPixels(expected);
  });

  it('is the original outside the plate, even where Haikei would composite something else', () => {
    const file = document([
      layer('BG', flat(CANVAS, 8, [200, 100, 0]), CANVAS, true),
      layer('patch', flat(box(1, 1, 2, 2), 8, [1, 2, 3, 255]), box(1, 1, 2, 2)),
    ]);
    const planes = Array.from({ length: 72 }, (_, i) => i);
    const rendered = withPicture(file, 3, raw(planes));
    const after = insert(rendered, insertionFor(rendered, { action: 'insert', at: 2 }, 1));
    const [was, is] = [readMergedPicture(rendered), readMergedPicture(after)];
    for (let y = 0; y < 4; y++) {
      for (let x = 0; x < 6; x++) {
        const inside = x >= 1 && x < 3 && y >= 1 && y < 3;
        expect(pixelAt(is, x, y)).toEqual(inside ? [254, 253, 252] : pixelAt(was, x, y));
      }
    }
  });

  it('keeps saved selections and spot channels', () => {
    const file = document([layer('BG', flat(CANVAS, 8, [200, 100, 0]), CANVAS, true)]);
    const selection = Array.from({ length: 24 }, (_, i) => 255 - i);
    const planes = [...new Array<number>(72).fill(7), ...selection];
    const withSelection = withPicture(file, 4, raw(planes));
    const after = insert(withSelection, insertionFor(withSelection, { action: 'insert', at: 1 }, 0));
    const source = new MergedSource(after);
    const kept = [0, 1, 2, 3].flatMap((y) => [...source.row(3, y)]);
    expect(kept).toEqual(selection);
    expect(after.header.channels).toBe(4);
  });

  it('carries packed rows above and below the plate as they are', () => {
    const small = box(0, 1, 6, 1);
    const file = document([
      layer('BG', noise(CANVAS, { channels: 3, depth: 8, seed: 1 }), CANVAS, true),
      layer('band', flat(small, 8, [9, 9, 9, 255]), small),
    ]);
    const after = insert(file, insertionFor(file, { action: 'insert', at: 2 }, 1));
    const [was, is] = [new MergedSource(file), new MergedSource(after)];
    for (let channel = 0; channel < 3; channel++) {
      expect(is.packed(channel, 0, 1)).toEqual(was.packed(channel, 0, 1));
      expect(is.packed(channel, 2, 4)).toEqual(was.packed(channel, 2, 4));
    }
  });

  it('has its transparency renewed together with its colours', () => {
    const dot = box(2, 2, 1, 1);
    const file = document([layer('A', flat(dot, 8, [10, 20, 30, 51]), dot)]);
    const after = insert(file, insertionFor(file, { action: 'insert', at: 1 }, 0));
    const picture = readMergedPicture(after);
    expect(picture.channels).toBe(4);
    expect(pixelAt(picture, 2, 2)[3]).toBe(92);
    expect(pixelAt(picture, 0, 0)).toEqual([255, 255, 255, 0]);
  });

  it('stays the blank it was in a file saved without maximum compatibility', () => {
    const made = document([layer('BG', flat(CANVAS, 8, [200, 100, 0]), CANVAS, true)]);
    const bytes = made.bytes.slice();
    bytes[made.resources.find((r) => r.id === 1057)!.data.start + 4] = 0;
    const file = parsePsd(bytes);
    const after = insert(file, insertionFor(file, { action: 'insert', at: 1 }, 0));
    const picture = (f: PsdFile): Uint8Array => f.bytes.subarray(f.mergedPicture.start, f.mergedPicture.end);
    expect(Buffer.compare(picture(after), picture(file))).toBe(0);
    expect(findResource(after, 1057)![4]).toBe(0);
  });

  it('does not change where the plate lies outside the canvas', () => {
    const outside = box(10, 10, 3, 3);
    const file = document([
      layer('BG', noise(CANVAS, { channels: 3, depth: 8, seed: 1 }), CANVAS, true),
      layer('off', flat(outside, 8, [1, 2, 3, 255]), outside),
    ]);
    const after = insert(file, insertionFor(file, { action: 'insert', at: 2 }, 1));
    expect(readMergedPicture(after)).toMatchPixels(readMergedPicture(file));
  });

  it('shows what lies under a source that is switched off', () => {
    const dot = box(0, 0, 2, 2);
    const file = document([
      layer('BG', flat(CANVAS, 8, [200, 100, 0]), CANVAS, true),
      layer('A', flat(dot, 8, [1, 2, 3, 255]), dot),
    ]);
    const insertion = insertionFor(file, { action: 'insert', at: 2 }, 1);
    const one = box(0, 0, 1, 1);
    const plate = { ...insertion, bounds: one, pixels: flat(one, 8, [9, 9, 9, 255]), hideSource: true };
    const picture = readMergedPicture(insert(file, plate));
    expect(pixelAt(picture, 0, 0)).toEqual([9, 9, 9]);
    expect(pixelAt(picture, 1, 1)).toEqual([200, 100, 0]);
  });
});
