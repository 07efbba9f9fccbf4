import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { layerNamed, lightOver, open, plannedPlate } from './support/shots.js';

const PAUSES = [60, 120, 240];

function openSelected(): Opened {
  const opened = open();
  opened.document.state.selection = { bounds: box(2, 3, 2, 1), data: Uint8Array.of(255, 90), outside: 0 };
  return opened;
}

const insert = async (opened: Opened): Promise<unknown> => {
  const plate = await plannedPlate(opened);
  return opened.host.insertPlate(signal, { ...plate, light: lightOver(plate) });
};

/** Everything that is asked of Photoshop while a plate is read, painted and put in. */
const READS = ['getPixels', 'getData', 'getSelection', 'batchPlay get'];

test.each(READS)('%s that fails with -1 is tried again, three times', async (name) => {
  const opened = openSelected();
  opened.photoshop.flaky.set(name, 3);
  await insert(opened);
  expect(opened.waits).toEqual(PAUSES);
  expect(opened.document.named('Haikei – gouache · BG').mask).not.toBeNull();
});

test.each(READS)('%s that fails a fourth time is told, and nothing is left', async (name) => {
  const opened = openSelected();
  const before = structuredClone(opened.document.state);
  opened.photoshop.flaky.set(name, 4);
  await expect(insert(opened)).rejects.toThrow('Code: -1');
  expect(opened.document.state).toEqual(before);
  expect(opened.photoshop.imaging.alive.size).toBe(0);
});

test('so is an answer of the Action Manager that says -1', async () => {
  const { host, photoshop, waits } = open();
  photoshop.action.answers.set('get', [{ _obj: 'error', result: -1, message: 'General Photoshop error' }]);
  await host.readShot(signal);
  expect(waits).toEqual([60]);
});

test('another failure is not tried again', async () => {
  const { host, photoshop, waits } = open();
  const { id } = await layerNamed(host, 'BG');
  photoshop.onCall = (_number, what) => {
    if (what === 'getPixels') throw new Error('Photoshop Error. Code: -108. Message: memory is full');
  };
  await expect(host.readPixels(signal, id)).rejects.toThrow('-108');
  expect(waits).toEqual([]);
});

test.each([
  'createPixelLayer',
  'layer.move',
  'putPixels',
  'putLayerMask',
  'putSelection',
  'layer metadata',
  'deselect',
  'make adjustment',
  'createLayerGroup',
  'batchPlay set',
  'batchPlay make',
  'batchPlay select',
  'suspendHistory',
])('%s, which may have happened, is never repeated', async (name) => {
  const opened = openSelected();
  opened.document.state.active = [opened.document.named('A').id];
  const before = structuredClone(opened.document.state);
  opened.photoshop.flaky.set(name, 1);
  opened.photoshop.flaky.set(`${name} placeBefore`, 1);
  await expect(insert(opened)).rejects.toThrow('Code: -1');
  expect(opened.waits).toEqual([]);
  expect(opened.document.state).toEqual(before);
});
