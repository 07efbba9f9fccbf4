import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import type { LayerDescription } from '../../../src/host/psd/write/document-description.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import {
  agPsdBounds,
  agPsdLayer,
  agPsdLayers,
  agPsdPixels,
  asRgba,
  readWithAgPsd,
} from './support/ag-psd-reader.js';
import { box, flat } from './support/sample-pixels.js';
import { sampleShot, SHOT_FORMATS } from './support/sample-shot.js';
import { readWithWebtoon, webtoonLayer } from './support/webtoon-reader.js';

describe.each(SHOT_FORMATS)('a new document, %s', (_title, format) => {
  const shot = sampleShot(format);
  const bytes = joinSegments(newDocument(shot));

  it('holds the records in the order of the layers panel, with ids', () => {
    const { layers } = parsePsd(bytes).layerInfo;
    expect(layers.map((l) => [l.name, l.divider, l.layerId])).toEqual([
      ['Background', 0, 1],
      ['</Layer group>', 3, 2],
      ['A', 0, 3],
      ['A 影', 0, 4],
      ['セル', 1, 5],
      ['FX', 0, 6],
    ]);
  });

  it('is read by ag-psd with the same layers', () => {
    const psd = readWithAgPsd(bytes);
    const found = agPsdLayers(psd.children);
    expect([psd.width, psd.height, psd.bitsPerChannel]).toEqual([40, 30, format.depth]);
    expect(found.map((l) => l.name)).toEqual(['Background', 'A', 'A 影', 'セル', 'FX']);
    expect(agPsdBounds(agPsdLayer(psd, 'FX'))).toEqual(box(-5, 20, 30, 20));
    expect(agPsdLayer(psd, 'A 影')).toMatchObject({ clipping: true, blendMode: 'multiply' });
    expect(agPsdLayer(psd, 'A 影').opacity).toBeCloseTo(0.5, 2);
    expect(agPsdLayer(psd, 'FX').hidden).toBe(true);
    expect(agPsdLayer(psd, 'セル')).toMatchObject({ blendMode: 'pass through', opened: true });
    expect(agPsdLayer(psd, 'A').mask).toMatchObject({
      left: 4,
      top: 5,
      right: 14,
      bottom: 13,
      defaultColor: 255,
    });
  });

  it('is read by ag-psd with the same pixels', () => {
    const psd = readWithAgPsd(bytes);
    const group = shot.layers[1] as { children: readonly LayerDescription[] };
    for (const layer of group.children) {
      expect(agPsdPixels(agPsdLayer(psd, layer.name).imageData)).toMatchPixels(asRgba(layer.pixels));
    }
  });

  // ag-psd writes the bytes of 16 bit RLE rows as samples, in its own files too; ImageMagick judges those.
  const at8Bit = format.depth === 8 ? it : it.skip;

  at8Bit('has a merged picture that ag-psd and our reader agree on', () => {
    const merged = readMergedPicture(parsePsd(bytes));
    expect(agPsdPixels(readWithAgPsd(bytes).imageData)).toMatchPixels(asRgba(merged));
  });
});

describe('a new document', () => {
  it('is read by @webtoon/psd, 8 bit PSD and PSB alike', async () => {
    for (const large of [false, true]) {
      const shot = sampleShot({ depth: 8, mode: 'rgb', large });
      const psd = readWithWebtoon(joinSegments(newDocument(shot)));
      const fx = webtoonLayer(psd, 'FX');
      expect([fx.left, fx.top, fx.width, fx.height]).toEqual([-5, 20, 30, 20]);
      const data = await fx.composite(false, false);
      const expected = asRgba((shot.layers[2] as LayerDescription).pixels);
      expect({ width: 30, height: 20, channels: 4, data }).toMatchPixels(expected);
    }
  });

  it('without Background keeps the transparency of its merged picture, on white', () => {
    const bounds = box(0, 0, 1, 1);
    const pixels = flat(bounds, 8, [10, 20, 30, 51]);
    const layers = [{ kind: 'layer', name: 'A', bounds, pixels } as const];
    const base = { width: 2, height: 1, depth: 8, mode: 'rgb', profile: null } as const;
    const file = parsePsd(joinSegments(newDocument({ ...base, layers })));
    expect(file.layerInfo.mergedAlpha).toBe(true);
    expect([...readMergedPicture(file).data]).toEqual([206, 208, 210, 51, 255, 255, 255, 0]);
  });

  it('carries profile and resolution', () => {
    const profile = Uint8Array.from({ length: 133 }, (_, i) => i);
    const shot = sampleShot({ depth: 8, mode: 'rgb', large: false });
    const bytes = joinSegments(newDocument({ ...shot, profile, resolution: 144 }));
    const psd = readWithAgPsd(bytes);
    expect(findResource(parsePsd(bytes), 1039)).toEqual(profile);
    expect(psd.imageResources?.resolutionInfo?.horizontalResolution).toBe(144);
  });

  it('is refused when pixels and description contradict each other', () => {
    const shot = sampleShot({ depth: 8, mode: 'rgb', large: false });
    expect(() => newDocument({ ...shot, depth: 16 })).toThrow(/8 bit in a 16 bit document/);
    expect(() => newDocument({ ...shot, mode: 'gray' })).toThrow(/3 channels/);
    expect(() => newDocument({ ...shot, width: 30_001 })).toThrow(/file-too-large/);
    expect(() => newDocument({ ...shot, height: 0 })).toThrow(/height 0/);
  });
});
