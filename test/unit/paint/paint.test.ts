import type { Host, PlateInsertion } from '../../../src/host/host.js';
import { paint, type PaintRequest } from '../../../src/paint.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import type { PaintJob } from '../../../src/scene/job/paint-job.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { cel, paintedLayer, shotBytes, usualShot } from '../../e2e/support/small-shot.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';

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
