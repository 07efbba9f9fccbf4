import { decode } from 'jpeg-js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import { resourceBlock } from '../../../src/host/psd/write/resource.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { Thumbnail } from '../../../src/host/psd/write/thumbnail.js';
import { insertionFor } from './support/sample-insertion.js';
import { box, flat } from './support/sample-pixels.js';
import { signal } from './support/sample-plate.js';

function preview(payload: Uint8Array): {
  width: number;
  height: number;
  pixel: (x: number, y: number) => number[];
} {
  const view = new DataView(payload.buffer, payload.byteOffset);
  const { width, height, data } = decode(payload.subarray(28), { useTArray: true });
  expect([view.getUint32(4), view.getUint32(8)]).toEqual([width, height]);
  expect([view.getUint32(0), view.getUint16(24), view.getUint16(26)]).toEqual([1, 24, 1]);
  expect(view.getUint32(20)).toBe(payload.length - 28);
  return { width, height, pixel: (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)] };
}

const close = (found: number[], expected: number[]): void =>
  found.forEach((value, c) => expect(Math.abs(value - expected[c]!)).toBeLessThan(8));

describe('the preview of a document', () => {
  it('is at most 160 pixels long, each the mean of what it stands for', () => {
    const thumbnail = new Thumbnail({ width: 321, height: 107, colours: 3, bytesPerSample: 1 });
    for (let y = 0; y < 107; y++) {
      const row = Uint8Array.from({ length: 321 }, (_, x) => (x < 160 ? 40 : 200));
      for (const channel of [0, 1, 2]) thumbnail.add(channel, y, row);
    }
    const { width, height, pixel } = preview(thumbnail.finish()!);
    expect([width, height]).toEqual([160, 53]);
    close(pixel(20, 20), [40, 40, 40]);
    close(pixel(140, 50), [200, 200, 200]);
  });

  it('of a 16 bit grey document is grey', () => {
    const thumbnail = new Thumbnail({ width: 2, height: 1, colours: 1, bytesPerSample: 2 });
    thumbnail.add(0, 0, Uint8Array.from([90, 255, 90, 0]));
    expect(thumbnail.wants(1)).toBe(false);
    close(preview(thumbnail.finish()!).pixel(0, 0), [90, 90, 90]);
  });

  it('shows the plate after an insertion, and the old reversed one is dropped', () => {
    const whole = box(0, 0, 16, 16);
    const layers = [
      { kind: 'layer', name: 'BG', bounds: whole, pixels: flat(whole, 8, [250, 120, 10]), background: true },
    ] as const;
    const bytes = joinSegments(
      newDocument({ width: 16, height: 16, depth: 8, mode: 'rgb', profile: null, layers }),
    );
    const plain = parsePsd(bytes);
    const old = [resourceBlock(1036, new Uint8Array(40)), resourceBlock(1033, new Uint8Array(40))];
    const { start, end } = plain.resourceSection;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, end - start + old[0]!.length * 2);
    const file = parsePsd(
      joinSegments([
        bytes.subarray(0, start - 4),
        length,
        bytes.subarray(start, end),
        ...old,
        bytes.subarray(end),
      ]),
    );
    const insertion = insertionFor(file, { action: 'insert', at: 1 }, 0);
    const after = parsePsd(joinSegments(insertIntoPsd(signal, file, insertion).segments));
    close(preview(findResource(after, 1036)!).pixel(8, 8), [5, 135, 245]);
    expect(findResource(after, 1033)).toBeNull();
    expect(findResource(plain, 1036)).toBeNull();
  });
});
