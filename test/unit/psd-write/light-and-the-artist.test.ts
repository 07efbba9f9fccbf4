import type { PsdFile, PsdLayer } from '../../../src/host/psd/format/psd-file.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { curvesPayload, readCurves } from '../../../src/host/psd/light/curves-block.js';
import { layerTree } from '../../../src/host/psd/read/layer-tree.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import { viewOf } from '../../../src/host/psd/write/file-view.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { applyLight } from '../../../src/raster/light/apply-light.js';
import type { InsertNote } from '../../../src/scene/insert-note.js';
import type { CurvesLight, LightLayer } from '../../../src/raster/light/light-layer.js';
import { sampleLight } from '../../fakes/sample-light.js';
import { layerBytes } from './support/original-bytes.js';
import { lightUp, withLight } from './support/sample-light-plate.js';
import { allLayers, plateFor, signal } from './support/sample-plate.js';
import { box } from './support/sample-pixels.js';
import { sampleLayer, type ShotFormat } from './support/sample-shot.js';

const RGB8: ShotFormat = { depth: 8, mode: 'rgb', large: false };
const DUSK = sampleLight({ id: 'dusk' });
const CLIPPING_AT = 9;
const OPACITY_AT = 8;

const bg = sampleLayer('BG', RGB8, { seed: 1, opaque: true, bounds: box(0, 0, 48, 32) });
const top = sampleLayer('TOP', RGB8, { seed: 2, bounds: box(2, 2, 20, 12) });

const shot = (): Uint8Array =>
  joinSegments(newDocument({ width: 48, height: 32, profile: null, ...RGB8, layers: [bg, top] }));

const fileOf = (host: PsdHost): PsdFile => parsePsd(joinSegments(host.output()));
const names = (file: PsdFile): string[] => file.layerInfo.layers.map(({ name }) => name);
const named = (file: PsdFile, name: string): PsdLayer => file.layerInfo.layers.find((l) => l.name === name)!;

async function litHost(script = DUSK): Promise<PsdHost> {
  const host = new PsdHost('cut', shot());
  await lightUp(host, 'BG', script);
  return host;
}

/** The document as another program hands it back: some bytes of one record changed. */
function edited(
  host: PsdHost,
  name: string,
  change: (bytes: Uint8Array, layer: PsdLayer, file: PsdFile) => void,
): PsdHost {
  const file = fileOf(host);
  const bytes = file.bytes.slice();
  change(bytes, named(file, name), file);
  return new PsdHost('cut', bytes);
}

/** Offset of the blend signature in a record of a PSD. */
const lookAt = (layer: PsdLayer): number => layer.record.start + 18 + layer.channels.length * 6;

function curvesIn(file: PsdFile): CurvesLight {
  const layer = named(file, 'Haikei – tone');
  return readCurves(viewOf(file, layer.blocks.find(({ key }) => key === 'curv')!.data), layer.name);
}

const MOVED = { input: 96, output: 200 };

/** The artist pulls one point of the red curve up. */
const withMovedPoint = (host: PsdHost): PsdHost =>
  edited(host, 'Haikei – tone', (bytes, layer, file) => {
    const curves = curvesIn(file);
    const red = curves.red.map((point) => (point.input === MOVED.input ? MOVED : point));
    bytes.set(curvesPayload({ ...curves, red }), layer.blocks.find(({ key }) => key === 'curv')!.data.start);
  });

/** Paints again under a script, and what the host has to tell of it. */
async function notesOf(host: PsdHost, script: typeof DUSK): Promise<readonly InsertNote[]> {
  const { layers } = await host.readShot(signal);
  const [source, plate] = ['BG', 'BG 背景'].map((name) => allLayers(layers).find((l) => l.name === name)!);
  const plan = { action: 'update', source: source!.id, plate: plate!.id, notes: [] } as const;
  const picture = await host.readPixels(signal, source!.id);
  return (await host.insertPlate(signal, withLight(plateFor(source!, picture, plan), script))).notes;
}

describe('what the artist does to a light', () => {
  it('is told where it stands against a script that has changed, and only there', async () => {
    const brighter = sampleLight({
      id: 'dusk',
      tone: [
        [0, 30],
        [255, 250],
      ],
      bloom: { ...DUSK.bloom!, amount: 0.2 },
    });
    expect(await notesOf(withMovedPoint(await litHost()), DUSK)).toEqual([]);
    expect(await notesOf(await litHost(), brighter)).toEqual([]);
    const byHand = edited(withMovedPoint(await litHost()), 'Haikei – bloom', (bytes, layer) => {
      bytes[lookAt(layer) + OPACITY_AT] = 77;
    });
    expect(await notesOf(byHand, brighter)).toEqual([
      { kind: 'light-kept', layer: 'Haikei – tone' },
      { kind: 'light-kept', layer: 'Haikei – bloom' },
    ]);
  });

  it('curves that were edited stay, and show in the flat picture, when the plate is painted again', async () => {
    const host = withMovedPoint(await litHost());
    const { insertion } = await lightUp(host, 'BG', DUSK);
    const file = fileOf(host);
    expect(curvesIn(file).red).toContainEqual(MOVED);
    const asEdited: LightLayer[] = insertion.light!.layers.map((l) =>
      l.kind === 'curves' ? curvesIn(file) : l,
    );
    const baked = applyLight(asEdited, insertion.pixels);
    const merged = readMergedPicture(file);
    // TOP lies over the upper left corner; the last rows are plate alone.
    const apart = Array.from({ length: 12 * 48 * 3 }, (_, i) => {
      const [pixel, c] = [20 * 48 + Math.floor(i / 3), i % 3];
      return Math.abs(merged.data[pixel * merged.channels + c]! - baked.data[pixel * baked.channels + c]!);
    });
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  });

  it('curves that were not touched follow a script that has changed', async () => {
    const host = await litHost();
    const before = fileOf(host);
    const brighter = sampleLight({
      id: 'dusk',
      tone: [
        [0, 30],
        [255, 250],
      ],
    });
    await lightUp(host, 'BG', brighter);
    const after = fileOf(host);
    expect(names(after)).toEqual(names(before));
    expect(curvesIn(after).red).not.toEqual(curvesIn(before).red);
    expect(named(after, 'Haikei – tone').layerId).toBe(named(before, 'Haikei – tone').layerId);
    const again = withMovedPoint(host);
    await lightUp(again, 'BG', DUSK);
    expect(curvesIn(fileOf(again)).red).toContainEqual(MOVED);
  });

  it('an opacity that was set stays, while the bloom follows the new paint', async () => {
    const host = edited(await litHost(), 'Haikei – bloom', (bytes, layer) => {
      bytes[lookAt(layer) + OPACITY_AT] = 77;
    });
    await lightUp(host, 'BG', DUSK);
    expect(named(fileOf(host), 'Haikei – bloom').opacity).toBe(77);
    const untouched = await litHost();
    await lightUp(untouched, 'BG', sampleLight({ id: 'dusk', bloom: { ...DUSK.bloom!, amount: 0.2 } }));
    expect(named(fileOf(untouched), 'Haikei – bloom').opacity).toBe(51);
  });

  it('a layer that was taken out of the clipping is the artist’s, byte by byte', async () => {
    const host = edited(await litHost(), 'Haikei – bloom', (bytes, layer) => {
      bytes[lookAt(layer) + CLIPPING_AT] = 0;
    });
    const before = fileOf(host);
    await lightUp(host, 'BG', null);
    const after = fileOf(host);
    expect(names(after)).toEqual([
      'BG',
      '</Layer group>',
      'BG 背景',
      'Haikei – bloom',
      'Haikei – gouache · dusk',
      'TOP',
    ]);
    for (const name of ['Haikei – bloom', 'Haikei – gouache · dusk', 'TOP'])
      expect(layerBytes(after, named(after, name))).toEqual(layerBytes(before, named(before, name)));
  });

  it('a plate with layers of the artist’s clipped to it is not put into a group, and they stay on top', async () => {
    const plain = new PsdHost('cut', shot());
    await lightUp(plain, 'BG', null);
    const host = edited(plain, 'TOP', (bytes, layer) => {
      bytes[lookAt(layer) + CLIPPING_AT] = 1;
    });
    const before = fileOf(host);
    await lightUp(host, 'BG', DUSK);
    const lit = fileOf(host);
    expect(names(lit)).toEqual([
      'BG',
      'BG 背景',
      'Haikei – tone',
      'Haikei – colour',
      'Haikei – haze',
      'Haikei – bloom',
      'TOP',
    ]);
    expect(layerBytes(lit, named(lit, 'TOP'))).toEqual(layerBytes(before, named(before, 'TOP')));
    await lightUp(host, 'BG', null);
    expect(names(fileOf(host))).toEqual(['BG', 'BG 背景', 'TOP']);
  });

  it('a group that was renamed keeps its name under another light', async () => {
    const renamed = edited(await litHost(), 'Haikei – gouache · dusk', (bytes, layer) => {
      const { start } = layer.blocks.find(({ key }) => key === 'luni')!.data;
      bytes[start + 5] = 'X'.charCodeAt(0);
    });
    await lightUp(renamed, 'BG', sampleLight({ id: 'noon' }));
    const groups = layerTree(fileOf(renamed)).filter(({ children }) => children !== null);
    expect(groups.map(({ layer }) => layer.name)).toEqual(['Xaikei – gouache · dusk']);
    await lightUp(renamed, 'BG', null);
    expect(layerTree(fileOf(renamed)).filter(({ children }) => children !== null)).toHaveLength(1);
  });

  it('a layer of the light that was deleted does not come back, one plate stays one', async () => {
    const withoutHaze = sampleLight({ id: 'dusk', haze: null });
    const host = await litHost(withoutHaze);
    await lightUp(host, 'BG', DUSK);
    const found = names(fileOf(host));
    expect(found).not.toContain('Haikei – haze');
    expect(found.filter((name) => name === 'BG 背景')).toHaveLength(1);
  });
});
