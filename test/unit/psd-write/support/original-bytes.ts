import type { PsdFile, PsdLayer } from '../../../../src/host/psd/format/psd-file.js';

/** Record and channel data of one layer, as bytes of its file. */
export interface LayerBytes {
  readonly name: string;
  readonly record: Buffer;
  readonly channels: readonly Buffer[];
}

export const layerBytes = (file: PsdFile, layer: PsdLayer): LayerBytes => ({
  name: layer.name,
  record: Buffer.from(file.bytes.subarray(layer.record.start, layer.record.end)),
  channels: layer.channels.map((c) => Buffer.from(file.bytes.subarray(c.span.start, c.span.end))),
});

/**
 * Asserts that every layer of `before` is in `after` byte by byte, in the same order, with only the record numbers in
 * `added` between them. `hidden` is the record whose visibility bit may have been set.
 */
export function expectOriginalBytes(
  before: PsdFile,
  after: PsdFile,
  { added = [], hidden = -1, replaced = -1 }: { added?: number[]; hidden?: number; replaced?: number } = {},
): void {
  const kept = after.layerInfo.layers.filter((l) => !added.includes(l.index));
  expect(kept.map((l) => l.name)).toEqual(before.layerInfo.layers.map((l) => l.name));
  before.layerInfo.layers.forEach((layer, i) => {
    if (i === replaced) return;
    const expected = layerBytes(before, layer);
    if (i === hidden) expected.record[flagsAt(before, layer)]! |= 2;
    const found = layerBytes(after, kept[i]!);
    expect(Buffer.compare(found.record, expected.record)).toBe(0);
    expect(found.channels.length).toBe(expected.channels.length);
    expected.channels.forEach((bytes, c) => expect(Buffer.compare(found.channels[c]!, bytes)).toBe(0));
  });
}

/** Rectangle and count, channel list, signature, blend mode, opacity, clipping; then the flags. */
const flagsAt = (file: PsdFile, layer: PsdLayer): number =>
  18 + layer.channels.length * (file.header.version === 2 ? 10 : 6) + 10;
