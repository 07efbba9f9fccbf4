import { cel, paintedLayer, shotBytes } from '../../e2e/support/small-shot.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { paintTogether } from '../../../src/paint/paint-together.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { WorkbenchDocument } from '../../../src/workbench/worker/workbench-document.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';

const live = new AbortController().signal;
const original = shotBytes([paintedLayer('BG'), cel('A')]);

const paintInto = (document: WorkbenchDocument, strength = 1, signal = live) =>
  paintTogether(signal, [
    {
      host: document,
      job: { ...DEFAULT_PAINT_JOB, strength },
      model: { card: fakeModelCard(), open: () => Promise.resolve(fakeSession({ reach: 2 })) },
      lights: { open: () => Promise.reject(new Error('no light is asked for')) },
      software: 'haikei test',
      now: () => new Date(0),
      onProgress: () => undefined,
    },
  ]);

const bytesOf = ({ psd }: WorkbenchDocument): Uint8Array => joinSegments([...psd.output()]);

test('steps back and forth give the very bytes again', async () => {
  const document = new WorkbenchDocument(new PsdHost('cut', original));
  expect(document.state).toEqual({ undo: null, redo: null, version: 1 });
  await paintInto(document);
  const first = bytesOf(document);
  expect(document.state).toMatchObject({ undo: 'Haikei – poster · BG', redo: null, version: 2 });
  document.psd.mergedPicture();
  await paintInto(document, 0.5);
  const second = bytesOf(document);
  document.psd.mergedPicture();
  document.undo();
  expect(bytesOf(document)).toEqual(first);
  document.undo();
  expect(bytesOf(document)).toEqual(original);
  expect(document.state).toEqual({ undo: null, redo: 'Haikei – poster · BG', version: 1 });
  document.undo();
  document.redo();
  document.redo();
  expect(bytesOf(document)).toEqual(second);
  expect(document.state.version).toBe(3);
  document.undo();
  await paintInto(document, 0.25);
  expect(document.state).toMatchObject({ redo: null, version: 4 });
});

test('what fails in the middle of a step leaves the document as it was', async () => {
  const document = new WorkbenchDocument(new PsdHost('cut', original));
  const failing = document.asOneStep(live, 'a step', async () => {
    await paintInto(new WorkbenchDocument(document.psd));
    throw new Error('after the plate was in');
  });
  await expect(failing).rejects.toThrow('after the plate was in');
  expect(bytesOf(document)).toEqual(original);
  expect(document.state).toEqual({ undo: null, redo: null, version: 1 });
});

test('roles corrected by hand are remembered', async () => {
  const document = new WorkbenchDocument(new PsdHost('cut', original));
  await document.writeRoles(live, { BG: 'book' });
  expect(await document.readRoles()).toEqual({ BG: 'book' });
});
