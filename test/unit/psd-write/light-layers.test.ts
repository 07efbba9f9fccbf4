import { PsdHost } from '../../../src/host/psd/psd-host.js';
import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { applyLight } from '../../../src/raster/light/apply-light.js';
import { maxSample, type Pixels } from '../../../src/raster/pixels.js';
import { sampleLight } from '../../fakes/sample-light.js';
import { agPsdLayer, agPsdLayers, readWithAgPsd } from './support/ag-psd-reader.js';
import { insertionFor } from './support/sample-insertion.js';
import { lightUp } from './support/sample-light-plate.js';
import { box } from './support/sample-pixels.js';
import { sampleLayer, SHOT_FORMATS, type ShotFormat } from './support/sample-shot.js';
import { signal } from './support/sample-plate.js';

const RGB8: ShotFormat = { depth: 8, mode: 'rgb', large: false };
const FORMATS = SHOT_FORMATS.filter(([, { mode }]) => mode === 'rgb');
const DUSK = sampleLight({ id: 'dusk' });
const BOUNDS = box(0, 0, 48, 32);

const document = (format: ShotFormat): Uint8Array =>
  joinSegments(
    newDocument({
      width: 48,
      height: 32,
      profile: null,
      ...format,
      layers: [
        sampleLayer('BG', format, { seed: 1, opaque: true, bounds: BOUNDS }),
        sampleLayer('A', format, { seed: 2, bounds: box(5, 5, 10, 8), visible: false }),
      ],
    }),
  );

const bytesOf = (host: PsdHost): Uint8Array => joinSegments(host.output());
const fileOf = (host: PsdHost): PsdFile => parsePsd(bytesOf(host));

const withoutAlpha = ({ width, height, channels, data }: Pixels): number[] =>
  Array.from({ length: width * height * 3 }, (_, i) => data[Math.floor(i / 3) * channels + (i % 3)]!);

/** Largest difference of colour in levels of 255. */
function apart(a: Pixels, b: Pixels): number {
  const [one, two] = [withoutAlpha(a), withoutAlpha(b)];
  return (
    one.reduce((most, value, i) => Math.max(most, Math.abs(value - two[i]!)), 0) / (maxSample(a.depth) / 255)
  );
}

describe.each(FORMATS)('a light above a plate, %s', (_title, format) => {
  const open = (): PsdHost => new PsdHost('cut', document(format));

  it('is a group with the plate and its light, clipped, as ag-psd reads it', async () => {
    const host = open();
    const { insertion } = await lightUp(host, 'BG', DUSK);
    const psd = readWithAgPsd(bytesOf(host));
    expect(psd.children!.map(({ name }) => name)).toEqual(['BG', 'Haikei – gouache · dusk', 'A']);
    const group = agPsdLayer(psd, 'Haikei – gouache · dusk');
    expect(group).toMatchObject({ blendMode: 'pass through', opacity: 1, opened: true });
    expect(group.children!.map(({ name, clipping, blendMode }) => [name, clipping, blendMode])).toEqual([
      ['BG 背景', false, 'normal'],
      ['Haikei – tone', true, 'normal'],
      ['Haikei – colour', true, 'normal'],
      ['Haikei – haze', true, 'normal'],
      ['Haikei – bloom', true, 'screen'],
    ]);
    const [curves, , , bloom] = insertion.light!.layers;
    expect(agPsdLayer(psd, 'Haikei – tone').adjustment).toMatchObject({
      type: 'curves',
      ...(curves?.kind === 'curves' && { red: curves.red, green: curves.green, blue: curves.blue }),
    });
    expect(agPsdLayer(psd, 'Haikei – colour').adjustment).toMatchObject({
      type: 'color lookup',
      lookupType: '3dlut',
      lut3DFileName: 'Haikei – colour.cube',
    });
    expect(agPsdLayer(psd, 'Haikei – bloom').opacity).toBeCloseTo(
      bloom?.kind === 'pixels' ? bloom.opacity : 0,
    );
    const ids = agPsdLayers(psd.children).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows in the flat picture as the baked light does', async () => {
    const host = open();
    const { insertion } = await lightUp(host, 'BG', DUSK);
    const baked = applyLight(insertion.light!.layers, insertion.pixels);
    expect(apart(readMergedPicture(fileOf(host)), baked)).toBeLessThanOrEqual(1);
    expect(apart(insertion.pixels, baked)).toBeGreaterThan(20);
  });

  it('painted again under the same light is the same file, byte by byte', async () => {
    const host = open();
    await lightUp(host, 'BG', DUSK);
    const once = bytesOf(host);
    await lightUp(host, 'BG', DUSK);
    expect(Buffer.compare(bytesOf(host), once)).toBe(0);
  });

  it('goes without a trace: the file is what it is without ever having had a light', async () => {
    const [plain, lit] = [open(), open()];
    await lightUp(plain, 'BG', null);
    await lightUp(lit, 'BG', DUSK);
    await lightUp(lit, 'BG', null);
    const names = (host: PsdHost): string[] => fileOf(host).layerInfo.layers.map(({ name }) => name);
    expect(names(lit)).toEqual(names(plain));
    expect(readMergedPicture(fileOf(lit))).toMatchPixels(readMergedPicture(fileOf(plain)));
  });

  it('gives way to another light', async () => {
    const host = open();
    await lightUp(host, 'BG', DUSK);
    const { insertion } = await lightUp(
      host,
      'BG',
      sampleLight({ id: 'noon', haze: null, shadow: DUSK.light }),
    );
    const psd = readWithAgPsd(bytesOf(host));
    expect(agPsdLayers(psd.children).map(({ name }) => name)).toEqual([
      'BG',
      'BG 背景',
      'Haikei – tone',
      'Haikei – colour',
      'Haikei – bloom',
      'Haikei – gouache · noon',
      'A',
    ]);
    const baked = applyLight(insertion.light!.layers, insertion.pixels);
    expect(apart(readMergedPicture(fileOf(host)), baked)).toBeLessThanOrEqual(1);
  });

  it('is in the file that has become a PSB', () => {
    const file = parsePsd(document(format));
    const insertion = insertionFor(file, { action: 'insert', at: 1 }, 0);
    const layers = [
      { kind: 'pixels', name: 'x', blend: 'screen', opacity: 1, pixels: insertion.pixels },
    ] as const;
    const light = { id: 'dusk', groupName: 'lit', layers };
    const { segments, large } = insertIntoPsd(signal, file, { ...insertion, light }, { largestPsd: 1 });
    expect(large).toBe(true);
    const psd = readWithAgPsd(joinSegments(segments));
    expect(psd.children!.map(({ name }) => name)).toEqual(['BG', 'lit', 'A']);
  });
});

test('a light in a greyscale document is the caller’s mistake and changes nothing', () => {
  const host = new PsdHost('cut', document({ depth: 8, mode: 'gray', large: false }));
  const before = bytesOf(host);
  const light = { id: 'dusk', groupName: 'lit', layers: [] };
  const file = parsePsd(before);
  const insertion = { ...insertionFor(file, { action: 'insert', at: 1 }, 0), light };
  expect(() => insertIntoPsd(signal, file, insertion)).toThrow(/a light in mode 1/);
  expect(Buffer.compare(bytesOf(host), before)).toBe(0);
});

test('pixels of a light that do not fit the plate are refused', () => {
  const file = parsePsd(document(RGB8));
  const insertion = insertionFor(file, { action: 'insert', at: 1 }, 0);
  const pixels = { ...insertion.pixels, width: 3 };
  const layers = [{ kind: 'pixels', name: 'x', blend: 'screen', opacity: 1, pixels }] as const;
  const light = { id: 'dusk', groupName: 'lit', layers };
  expect(() => insertIntoPsd(signal, file, { ...insertion, light })).toThrow(/x.*: 3×32, 8 bit/);
});
