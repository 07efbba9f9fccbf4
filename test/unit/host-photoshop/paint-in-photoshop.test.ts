import type { Host } from '../../../src/host/host.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { paint, type PaintRequest } from '../../../src/paint.js';
import { openInFake } from '../../fakes/photoshop/open-in-fake.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { paintRequest } from './support/paint-request.js';
import { celShot, open, RGB8, stackOf } from './support/shots.js';

const request = (host: Host, onTile: () => void = () => undefined): PaintRequest =>
  paintRequest(host, { onTile });

test('the same job on the same shot gives the same paint in Photoshop as in the file', async () => {
  const inFile = new PsdHost('cut_012', joinSegments(newDocument(celShot(RGB8))));
  const inPhotoshop = open().host;
  const [file, photoshop] = [await paint(signal, request(inFile)), await paint(signal, request(inPhotoshop))];
  expect(photoshop.plate.pixels).toEqual(file.plate.pixels);
  const { pixels } = await inPhotoshop.readPixels(signal, photoshop.insert.plate);
  expect(pixels).toMatchPixels(file.plate.pixels);
  expect(photoshop.plan.notes).toEqual(file.plan.notes);
});

test('Photoshop is not held while the network paints, and painting twice makes one plate', async () => {
  const opened = openInFake(celShot(RGB8));
  const held: boolean[] = [];
  const run = request(opened.host, () => held.push(opened.photoshop.core.modal));
  await paint(signal, run);
  const once = await stackOf(opened.host);
  await paint(signal, run);
  expect(await stackOf(opened.host)).toBe(once);
  expect(held.length).toBeGreaterThan(2);
  expect(held).not.toContain(true);
  expect(opened.document.history).toHaveLength(3);
});

test('stopped while painting, Photoshop has heard of nothing', async () => {
  const opened = openInFake(celShot(RGB8));
  const before = structuredClone(opened.document.state);
  const controller = new AbortController();
  const run = request(opened.host, () => controller.abort());
  await expect(paint(controller.signal, run)).rejects.toMatchObject({ code: 'cancelled' });
  expect(opened.document.state).toEqual(before);
  expect(opened.document.history).toEqual(['Open']);
});
