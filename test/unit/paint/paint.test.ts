import type { Host, PlateInsertion } from '../../../src/host/host.js';
import { paint, type PaintRequest } from '../../../src/paint.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import type { PaintJob } from '../../../src/scene/job/paint-job.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { cel, paintedLayer, shotBytes, usualShot } from '../../e2e/support/small-shot.js';
import {
  ADOBE_GAMMA,
  ADOBE_RGB,
  DISPLAY_P3,
  rgbProfile,
  SRGB_PARA,
} from '../raster/colour/profile-builder.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { sampleLight } from '../../fakes/sample-light.js';
import { fakeSession } from '../../fakes/fake-session.js';

const P3 = rgbProfile(DISPLAY_P3, SRGB_PARA);
const ADOBE = rgbProfile(ADOBE_RGB, ADOBE_GAMMA);
const live = new AbortController().signal;

function request(host: Host, job: Partial<PaintJob> = {}): PaintRequest & { readonly stages: string[] } {
  const stages: string[] = [];
  return {
    host,
    job: { ...DEFAULT_PAINT_JOB, ...job },
    model: {
      card: fakeModelCard(),
      open: () => Promise.resolve(fakeSession({ reach: 2 })),
    },
    lights: { open: (_signal, name) => Promise.resolve(sampleLight({ id: name })) },
    software: 'haikei test',
    now: () => new Date(0),
    onProgress: ({ stage }) => void stages.push(stage),
    stages,
  };
}

/** A host that changes under the painter's hands between the first look and the second. */
function changingHost(first: PsdHost, second: PsdHost): Host & { inserted: PlateInsertion[] } {
  let looks = 0;
  const inserted: PlateInsertion[] = [];
  return {
    name: 'changing',
    inserted,
    readShot: (signal) => (looks++ === 0 ? first : second).readShot(signal),
    readPixels: (signal, layer) => first.readPixels(signal, layer),
    insertPlate(signal, plate) {
      inserted.push(plate);
      return first.insertPlate(signal, plate);
    },
  };
}

test('the source keeps its eye, its pixels and its place, and the record says how it was painted', async () => {
  const host = new PsdHost('cut', usualShot());
  const report = await paint(live, request(host, { strength: 0.5 }));
  expect(report.plan).toMatchObject({ action: 'insert' });
  expect(report.provenance).toMatchObject({ created: '1970-01-01T00:00:00.000Z', source: { name: 'BG' } });
  expect(report.provenance.settings).toMatchObject({ strength: 0.5, detail: 1, profile: 'commercial' });
  expect(report.working).toEqual({ width: 96, height: 64 });
  expect(report.shot.layers.map(({ name }) => name).slice(0, 2)).toEqual(['BG', report.plate.name]);
});

test('a large frame is painted at its working size, and its edges are a stage of their own', async () => {
  const bounds = { left: 0, top: 0, right: 640, bottom: 64 };
  const large = shotBytes([cel('A'), paintedLayer('BG', { bounds })], { width: 640, height: 64 });
  const wanted = request(new PsdHost('cut', large), { detail: 0.25 });
  const report = await paint(live, wanted);
  expect(report.working).toEqual({ width: 320, height: 32 });
  expect(report.plate.pixels).toMatchObject({ width: 640, height: 64 });
  expect(report.provenance.settings).toMatchObject({ detail: 0.25 });
  expect([...new Set(wanted.stages)]).toEqual(['reading', 'painting', 'refining', 'inserting']);
});

test('a document that changed meanwhile is left alone', async () => {
  const host = changingHost(
    new PsdHost('cut', usualShot()),
    new PsdHost('cut', shotBytes([cel('A'), paintedLayer('BG')])),
  );
  await expect(paint(live, request(host))).rejects.toMatchObject({ code: 'document-changed' });
  expect(host.inserted).toEqual([]);
});

test('a model that may not be used commercially is not even opened', async () => {
  const host = new PsdHost('cut', usualShot());
  const wanted = request(host);
  const { licence } = wanted.model.card;
  const card = { ...wanted.model.card, licence: { ...licence, commercialUse: 'forbidden' as const } };
  const open = jest.fn(wanted.model.open);
  const painting = paint(live, { ...wanted, model: { card, open } });
  await expect(painting).rejects.toMatchObject({ code: 'licence-refused' });
  expect(open).not.toHaveBeenCalled();
});

test('the network is loaded only for a shot that can be painted, and is let go whatever happens', async () => {
  const session = fakeSession({ reach: 2 });
  const dispose = jest.spyOn(session, 'dispose');
  const open = jest.fn(() => Promise.resolve(session));
  const nothing = request(new PsdHost('cut', shotBytes([cel('A')])));
  await expect(paint(live, { ...nothing, model: { ...nothing.model, open } })).rejects.toMatchObject({
    code: 'no-background',
  });
  expect(open).not.toHaveBeenCalled();

  const stop = new AbortController();
  const wanted = request(new PsdHost('cut', usualShot()));
  const onProgress: PaintRequest['onProgress'] = ({ done }) => done > 0 && stop.abort();
  const stopped = paint(stop.signal, { ...wanted, onProgress, model: { ...wanted.model, open } });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(dispose).toHaveBeenCalledTimes(1);
});

describe('a light', () => {
  const look = { hands: {}, light: 'dusk' };

  test('lies above the plate as layers; the record names it, not the path that a job may hold', async () => {
    const host = new PsdHost('cut', usualShot());
    const report = await paint(live, request(host, { look }));
    expect(report.light).toMatchObject({ id: 'dusk' });
    expect(report.provenance.settings).toMatchObject({ light: 'dusk', bakeLight: false });
    const [, group] = report.shot.layers;
    expect(group!.name).toMatch(/^Haikei – .+ · dusk$/);
    expect(group!.children.map(({ name }) => name).slice(0, 2)).toEqual([report.plate.name, 'Haikei – tone']);
    const own = request(new PsdHost('cut', usualShot()), { look: { hands: {}, light: 'lights/x.json' } });
    const lights = { open: () => Promise.resolve(sampleLight({ id: 'mine' })) };
    const painted = await paint(live, { ...own, lights });
    expect(painted.provenance.settings).toMatchObject({ light: 'mine' });
  });

  test.each([
    ['no profile', null],
    ['Display P3', P3],
    ['Adobe RGB', ADOBE],
  ])(
    'that is baked lies in the pixels, and the flat picture is the same within a level: %s',
    async (_title, profile) => {
      const bytes = shotBytes([paintedLayer('BG'), cel('A')], { profile });
      const [layered, baked] = [new PsdHost('cut', bytes), new PsdHost('cut', bytes)];
      await paint(live, request(layered, { look }));
      const report = await paint(live, request(baked, { look, bakeLight: true }));
      expect(report.shot.layers[1]).toMatchObject({ name: report.plate.name, kind: 'pixel' });
      expect(report.provenance.settings).toMatchObject({ light: 'dusk', bakeLight: true });
      const [one, two] = [layered.mergedPicture().data, baked.mergedPicture().data];
      const apart = Array.from(one, (value, i) => Math.abs(value - two[i]!));
      expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    },
  );

  test('works on the values of the document, so a wide profile changes nothing about its layers', async () => {
    const lightOf = async (profile: Uint8Array | null): Promise<PlateInsertion['light']> => {
      const inner = new PsdHost('cut', shotBytes([paintedLayer('BG')], { profile }));
      const seen: PlateInsertion[] = [];
      const host: Host = {
        name: 'watching',
        readShot: (signal) => inner.readShot(signal),
        readPixels: (signal, layer) => inner.readPixels(signal, layer),
        insertPlate: (signal, plate) => {
          seen.push(plate);
          return inner.insertPlate(signal, plate);
        },
      };
      await paint(live, request(host, { look, strength: 0 }));
      return seen[0]!.light;
    };
    expect(await lightOf(P3)).toEqual(await lightOf(null));
    expect(await lightOf(ADOBE)).toEqual(await lightOf(null));
  });

  test('is refused in a greyscale document before the network is loaded', async () => {
    const bg = paintedLayer('BG');
    const data = bg.pixels.data.filter((_, i) => i % 4 === 0);
    const grey = { ...bg, pixels: { ...bg.pixels, channels: 1 as const, data } };
    const wanted = request(new PsdHost('cut', shotBytes([grey], { mode: 'gray' })), { look });
    const open = jest.fn(wanted.model.open);
    const painting = paint(live, { ...wanted, model: { ...wanted.model, open } });
    await expect(painting).rejects.toMatchObject({ code: 'light-needs-colour', details: { light: 'dusk' } });
    expect(open).not.toHaveBeenCalled();
  });
});
