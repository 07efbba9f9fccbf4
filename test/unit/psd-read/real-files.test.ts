import type { Layer as AgLayer, PixelData } from 'ag-psd';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { PsdFile, PsdLayer, Span } from '../../../src/host/psd/format/psd-file.js';
import { layerTree } from '../../../src/host/psd/read/layer-tree.js';
import type { PsdNode } from '../../../src/host/psd/read/layer-tree.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readLayerPixels } from '../../../src/host/psd/read/read-layer-pixels.js';
import { readMask } from '../../../src/host/psd/read/read-mask.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import type { Samples } from '../../../src/raster/pixels.js';
import { readWithAgPsd } from '../../support/psd-fixtures/read-with-ag-psd.js';
import { readWithWebtoon } from '../../support/psd-fixtures/read-with-webtoon.js';
import { sharedFolder } from '../../support/shared-folder.js';

const shared = sharedFolder();
const folder = shared && join(shared, 'psd/ag-psd');
const names = folder ? readdirSync(folder).filter((name) => /\.ps[db]$/.test(name)) : [];
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder!, name)));

const isUnsupported = (file: PsdFile): boolean =>
  ![1, 3].includes(file.header.mode) || ![8, 16].includes(file.header.depth);

/** `name [left top right bottom] opacity hidden clipped (children)` a line, so that a difference is readable. */
const ownTree = (nodes: readonly PsdNode[], indent = ''): string[] =>
  nodes.flatMap(({ layer, children }) => [
    `${indent}${layer.name} ${box(layer.bounds)} ${layer.opacity} ${layer.hidden} ${layer.clipping}`,
    ...ownTree(children ?? [], `${indent}  `),
  ]);

const agTree = (layers: readonly AgLayer[], indent = ''): string[] =>
  layers.flatMap((l) => [
    `${indent}${l.name} ${box(l)} ${Math.round((l.opacity ?? 1) * 255)} ${l.hidden} ${l.clipping}`,
    ...agTree(l.children ?? [], `${indent}  `),
  ]);

const box = (b: { left?: number; top?: number; right?: number; bottom?: number }): string =>
  `[${b.left} ${b.top} ${b.right} ${b.bottom}]`;

const flat = (nodes: readonly PsdNode[]): PsdLayer[] =>
  nodes.flatMap((n) => [n.layer, ...flat(n.children ?? [])]);

const flatAg = (layers: readonly AgLayer[]): AgLayer[] =>
  layers.flatMap((l) => [l, ...flatAg(l.children ?? [])]);

/** The channels of ag-psd's RGBA that a picture with `channels` channels has. */
const CHANNELS_OF_RGBA: Readonly<Record<number, readonly number[]>> = {
  1: [0],
  2: [0, 3],
  3: [0, 1, 2],
  4: [0, 1, 2, 3],
};

const pick = (
  rgba: Pick<PixelData, 'width' | 'height'> & { data: Samples | PixelData['data'] },
  channels: number,
): Picture => {
  const picked = CHANNELS_OF_RGBA[channels]!;
  const { width, height } = rgba;
  const count = width * height * channels;
  const data = rgba.data instanceof Uint16Array ? new Uint16Array(count) : new Uint8Array(count);
  picked.forEach((from, channel) => {
    for (let i = channel, at = from; i < count; i += channels, at += 4) data[i] = rgba.data[at]!;
  });
  return { width, height, channels, data };
};

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Samples;
}

/** As `toMatchPixels`, which names the worst pixel but takes seconds for a large picture; equal bytes need no naming. */
function expectSame(ours: Picture, theirs: Picture): void {
  const bytes = ({ data }: Picture): Buffer => Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const equal = ours.width === theirs.width && bytes(ours).equals(bytes(theirs));
  if (!equal) expect(ours).toMatchPixels(theirs);
}

const size = ({ start, end }: Span): number => end - start;

/** @webtoon/psd takes seconds for a picture of 17 megapixels. */
const isSlow = ({ header }: PsdFile): boolean => header.width * header.height > 4_000_000;

/** Groups beyond the fifth level are marked by `lsdk`, which @webtoon/psd takes for layers. */
const hasDeepGroups = (file: PsdFile): boolean =>
  file.layerInfo.layers.some((l) => l.blocks.some((b) => b.key === 'lsdk'));

if (!folder) test.skip('real PSD files: skipped, no shared folder', () => undefined);
else {
  const compared: string[] = [];
  test('there are real files to compare with', () => expect(names.length).toBeGreaterThan(50));

  describe.each(names)('%s', (name) => {
    const bytes = read(name);
    const file = parsePsd(bytes);

    test('regions cover the file without a gap', () => {
      const wide = file.header.version === 2 ? 8 : 4;
      expect(file.colourModeData.start).toBe(30);
      expect(file.resourceSection.start).toBe(file.colourModeData.end + 4);
      expect(file.layerSection.start).toBe(file.resourceSection.end + wide);
      expect(file.mergedPicture).toEqual({ start: file.layerSection.end, end: bytes.length });
      const { layers, records, channelData } = file.layerInfo;
      expect(layers.reduce((sum, l) => sum + size(l.record), 0)).toBe(size(records));
      const channels = layers.flatMap((l) => l.channels.map((c) => size(c.span)));
      expect(channels.reduce((sum, s) => sum + s, 0)).toBe(size(channelData));
      const resources = file.resources.reduce((sum, r) => sum + size(r.span), 0);
      expect(resources).toBe(size(file.resourceSection));
    });

    const ag = readWithAgPsd(bytes);
    if (ag) {
      test('names, bounds and groups agree with ag-psd', () => {
        expect(ownTree(layerTree(file))).toEqual(agTree(ag.children ?? []));
      });

      test(isUnsupported(file) ? 'pixels are refused' : 'pixels and masks agree with ag-psd', () => {
        const theirs = flatAg(ag.children ?? []);
        flat(layerTree(file)).forEach((layer, i) => compareLayer(file, layer, theirs[i]!));
      });

      // ag-psd takes the bytes of 16 bit RLE for samples.
      if (!isUnsupported(file) && file.header.depth === 8) {
        test('the merged picture agrees with ag-psd', () => {
          compareMerged(readMergedPicture(file), ag.imageData!);
        });
      }
    }

    if (isUnsupported(file) || file.header.depth !== 8 || hasDeepGroups(file) || isSlow(file)) return;
    test('layers agree with @webtoon/psd', async () => {
      const ours = flat(layerTree(file)).filter((l) => l.divider === 0);
      if (await agreesWithWebtoon(file, ours)) compared.push(name);
    });
  });

  test('most files were compared with @webtoon/psd, too', () => {
    expect(compared.length).toBeGreaterThan(40);
  });

  test('a 16 bit file saved without a real merged picture has a white one in RLE', () => {
    const { width, height, data } = readMergedPicture(parsePsd(read('16bits.psd')));
    expect([width, height]).toEqual([500, 500]);
    expect(data.every((v) => v === 65535)).toBe(true);
  });
}

/** False where @webtoon/psd does not read the file. */
async function agreesWithWebtoon(file: PsdFile, ours: readonly PsdLayer[]): Promise<boolean> {
  const theirs = await readWithWebtoon(file.bytes);
  if (!theirs) return false;
  expect(ours.map((l) => l.name)).toEqual(theirs.map((l) => l.name));
  for (const [i, layer] of ours.entries()) {
    const { left, top, width, height, rgba } = theirs[i]!;
    expect([layer.bounds.left, layer.bounds.top]).toEqual([left, top]);
    const pixels = readLayerPixels(file, layer);
    if (pixels.data.length > 0) expectSame(pixels, pick({ width, height, data: rgba }, pixels.channels));
  }
  return true;
}

function compareLayer(file: PsdFile, layer: PsdLayer, their: AgLayer): void {
  if (isUnsupported(file)) {
    expect(() => readLayerPixels(file, layer)).toThrow(HaikeiError);
    return;
  }
  const pixels = readLayerPixels(file, layer);
  if (their.imageData) expectSame(pixels, pick(their.imageData, pixels.channels));
  else expect(pixels.data).toHaveLength(0);
  if (their.mask?.imageData) expectSame(readMask(file, layer)!, pick(their.mask.imageData, 1));
}

/** ag-psd takes the white out of half transparent colours, so only the others are compared. */
function compareMerged(ours: ReturnType<typeof readMergedPicture>, rgba: PixelData): void {
  const theirs = pick(rgba, ours.channels);
  if (ours.channels === 2 || ours.channels === 4) {
    const { channels } = ours;
    for (let at = 0; at < theirs.data.length; at += channels) {
      const alpha = theirs.data[at + channels - 1]!;
      if (alpha === 0 || alpha === 255) continue;
      for (let i = at; i < at + channels - 1; i++) theirs.data[i] = ours.data[i]!;
    }
  }
  expectSame(ours, theirs);
}
