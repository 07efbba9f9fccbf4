import { describeError } from '../../../src/locales/describe-error.js';
import type { HaikeiError } from '../../../src/errors/haikei-error.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { layerNamed, open, plannedPlate } from './support/shots.js';

test('a busy Photoshop is asked again, with longer pauses', async () => {
  const { host, photoshop, waits } = open();
  const { id } = await layerNamed(host, 'BG');
  photoshop.core.busy = 4;
  expect((await host.readPixels(signal, id)).pixels.width).toBe(24);
  expect(waits).toEqual([100, 300, 900, 2000]);
});

test('and then it is said in words who keeps it busy', async () => {
  const { host, photoshop } = open();
  const { id } = await layerNamed(host, 'BG');
  photoshop.core.busy = 5;
  const error = await host.readPixels(signal, id).catch((e: unknown) => e as HaikeiError);
  expect(error).toMatchObject({ code: 'host-busy' });
  expect(describeError(error as HaikeiError, 'en').what).toBe(
    'Photoshop is busy (Photoshop is currently in a modal state: another plugin is running a command). Nothing was changed.',
  );
});

test('a number 9 from within the work is no sign of a busy Photoshop', async () => {
  const { host, photoshop, waits } = open();
  const { id } = await layerNamed(host, 'BG');
  photoshop.onCall = (_number, what) => {
    if (what === 'getPixels') throw Object.assign(new Error('nine'), { number: 9 });
  };
  await expect(host.readPixels(signal, id)).rejects.toMatchObject({ code: 'host-refused' });
  expect(waits).toEqual([]);
});

test('waiting for a busy Photoshop ends with the user’s patience', async () => {
  const { host, photoshop } = open();
  const { id } = await layerNamed(host, 'BG');
  const controller = new AbortController();
  photoshop.core.busy = 5;
  photoshop.onCall = () => controller.abort();
  await expect(host.readPixels(controller.signal, id)).rejects.toMatchObject({ code: 'cancelled' });
  expect(photoshop.core.busy).toBe(4);
});

test('the host’s own commands wait for each other', async () => {
  const { host, waits } = open();
  const ids = await Promise.all(['BG', 'A', 'BOOK'].map((name) => layerNamed(host, name)));
  const read = await Promise.all(ids.map(({ id }) => host.readPixels(signal, id)));
  expect(read.map(({ pixels }) => pixels.width)).toEqual([24, 9, 20]);
  expect(waits).toEqual([]);
});

test('errors inside the answers of batchPlay are errors', async () => {
  const opened = open();
  const plate = await plannedPlate(opened);
  const before = structuredClone(opened.document.state);
  opened.photoshop.action.answers.set('set', [{ _obj: 'error', result: -25920, message: 'not available' }]);
  await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({
    code: 'host-refused',
    details: { step: 'set', reason: 'not available' },
  });
  expect(opened.document.state).toEqual(before);
});

test('-128 in an answer is the user’s cancel', async () => {
  const opened = open();
  const plate = await plannedPlate(opened);
  opened.photoshop.action.answers.set('set', [{ _obj: 'error', result: -128 }]);
  await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'cancelled' });
});

test('an answer that is not as documented is refused', async () => {
  const { host, photoshop } = open();
  photoshop.action.answers.set('get', [{ XMPMetadataAsUTF8: 7 }]);
  await expect(host.readShot(signal)).rejects.toMatchObject({ code: 'host-refused' });
});

test('an unknown error number is refused, a property that is not there is not', async () => {
  const { host, photoshop } = open();
  photoshop.action.answers.set('get', [{ _obj: 'error', result: -25922 }]);
  await host.readShot(signal);
  photoshop.action.answers.set('get', [{ _obj: 'error', result: -50, message: 'oops' }]);
  await expect(host.readShot(signal)).rejects.toMatchObject({ code: 'host-refused' });
});

test('what a command may do with Photoshop cannot be spread, and nothing tries to', async () => {
  const { host, photoshop } = open();
  const spread: number[] = [];
  photoshop.onCall = () => spread.push(Object.keys(photoshop.core.context ?? {}).length);
  await host.readPixels(signal, (await layerNamed(host, 'BG')).id);
  expect(new Set(spread)).toEqual(new Set([0]));
});

test('Photoshop’s own bar goes forward while a plate is put in; one that cannot be drawn is no reason to stop', async () => {
  const opened = open();
  await opened.host.insertPlate(signal, await plannedPlate(opened));
  const { progress } = opened.photoshop.core;
  expect(progress.length).toBeGreaterThan(2);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  opened.photoshop.onCall = (_number, what) => {
    if (what === 'reportProgress') throw new Error('no bar');
  };
  const again = await opened.host.insertPlate(signal, await plannedPlate(opened));
  expect(again.notes).toEqual([]);
});
