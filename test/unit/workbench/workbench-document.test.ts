import { cel, paintedLayer, shotBytes } from '../../e2e/support/small-shot.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { paintTogether } from '../../../src/paint/paint-together.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { WorkbenchDocument } from '../../../src/workbench/worker/workbench-document.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';

import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { patchResources } from '../../../src/host/psd/write/patch-resources.js';
import { RESOURCE } from '../../../src/host/psd/write/resource.js';
import { writeNote } from '../../../src/provenance/xmp-note.js';

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
  expect(document.state).toEqual({ undo: null, redo: null, version: 1, looks: [] });
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
  expect(document.state).toEqual({ undo: null, redo: 'Haikei – poster · BG', version: 1, looks: [] });
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
  expect(document.state).toEqual({ undo: null, redo: null, version: 1, looks: [] });
});

test('paintings are kept, the last four of them, and one of them becomes the document as a step', async () => {
  const document = new WorkbenchDocument(new PsdHost('cut', original));
  await paintInto(document);
  document.keepLook('whole');
  const whole = bytesOf(document);
  await paintInto(document, 0.5);
  document.keepLook('half');
  const half = bytesOf(document);
  document.takeLook(2);
  expect(bytesOf(document)).toEqual(whole);
  expect(document.state).toMatchObject({ undo: 'whole', version: 2 });
  document.takeLook(2);
  document.takeLook(99);
  document.undo();
  expect(bytesOf(document)).toEqual(half);
  document.redo();
  expect(bytesOf(document)).toEqual(whole);
  for (const name of ['a', 'b', 'c']) {
    await paintInto(document, 0.1);
    document.keepLook(name);
  }
  expect(document.state.looks.map(({ name }) => name)).toEqual(['half', 'a', 'b', 'c']);
});

test('painted BOOKs belong to their version: undone, done again, as a look, and not to a painting after it', async () => {
  const document = new WorkbenchDocument(new PsdHost('cut', original));
  const there = (): readonly number[] => [...document.booksAt(document.state.version).keys()];
  await paintInto(document);
  document.layBooks(new Map([[7, new Blob(['painted'])]]));
  document.keepLook('with BOOKs');
  await paintInto(document, 0.5);
  expect(there()).toEqual([]);
  expect([...document.booksAt(2).keys()]).toEqual([7]);
  document.takeLook(2);
  expect(there()).toEqual([7]);
  document.undo();
  expect(there()).toEqual([]);
  document.undo();
  expect(there()).toEqual([7]);
  document.undo();
  expect([there(), document.booksAt(1).size]).toEqual([[], 0]);
  document.redo();
  expect(there()).toEqual([7]);
  const stopped = new AbortController();
  stopped.abort();
  await expect(paintInto(document, 1, stopped.signal)).rejects.toMatchObject({ code: 'cancelled' });
  expect(there()).toEqual([7]);
  expect(() => document.booksAt(99)).toThrow();
});

test('roles corrected by hand are remembered', async () => {
  const document = new WorkbenchDocument(new PsdHost('cut', original));
  await document.writeRoles(live, { BG: 'book' });
  expect(await document.readRoles()).toEqual({ BG: 'book' });
});

/** A small PSD with another XMP. */
function withXmp(bytes: Uint8Array, xmp: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const start = 30 + view.getUint32(26);
  const resources = patchResources(parsePsd(bytes), new Map([[RESOURCE.xmp, xmp]]));
  return joinSegments([
    bytes.subarray(0, start),
    ...resources,
    bytes.subarray(start + 4 + view.getUint32(start)),
  ]);
}

test('roles that the plugin in Photoshop remembered in the file count, until others are chosen', async () => {
  const xmp = new TextEncoder().encode(writeNote(null, 'roles', { BG: 'book' }));
  const document = new WorkbenchDocument(new PsdHost('cut', withXmp(original, xmp)));
  expect(await document.readRoles()).toEqual({ BG: 'book' });
  await document.writeRoles(live, {});
  expect(await document.readRoles()).toEqual({});
});
