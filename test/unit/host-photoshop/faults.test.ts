import type { PlateInsertion } from '../../../src/host/host.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { lightOver, open, plannedPlate } from './support/shots.js';

/** A shot with everything on: light, selection, mask on the source, active layers. */
function fullShot(): Opened {
  const opened = open();
  const { document } = opened;
  document.state.selection = { bounds: box(2, 3, 2, 1), data: Uint8Array.of(255, 90), outside: 0 };
  document.state.active = [document.named('A').id];
  const data = new Uint8Array(4).fill(200);
  document.named('BG').mask = { bounds: box(0, 0, 2, 2), data, outside: 255, enabled: true };
  return opened;
}

async function litPlate(opened: Opened): Promise<PlateInsertion> {
  const plate = await plannedPlate(opened, { hideSource: true });
  return { ...plate, light: lightOver(plate) };
}

type Fault = (opened: Opened, call: number) => void;

/** Every host call of one insertion in turn: the fault, then what is left of the document. */
async function meetEvery(prepare: (opened: Opened) => Promise<void>, fault: Fault): Promise<string[]> {
  const problems: string[] = [];
  for (let call = 1; ; call++) {
    const opened = fullShot();
    await prepare(opened);
    const plate = await litPlate(opened);
    const { document, photoshop } = opened;
    const before = structuredClone(document.state);
    const start = photoshop.calls.length;
    photoshop.onCall = (number) => {
      if (number === start + call) fault(opened, number);
    };
    const failed = await opened.host.insertPlate(signal, plate).then(
      () => false,
      (error: unknown) => error,
    );
    const name = photoshop.calls[start + call - 1];
    if (name === undefined) return problems;
    photoshop.onCall = () => undefined;
    const say = (what: string): number => problems.push(`${call} ${name}: ${what}`);
    if (failed !== false && JSON.stringify(document.state) !== JSON.stringify(before)) say('half done');
    if (failed !== false && (failed as Error).name !== 'HaikeiError') say(String(failed));
    if (photoshop.imaging.alive.size > 0) say('leaks an image');
    if (photoshop.core.modal) say('stays modal');
    // An error in giving memory back is no reason to be unable to go on.
    await opened.host
      .insertPlate(signal, await litPlate(opened))
      .catch((error: unknown) => say(String(error)));
    if (photoshop.imaging.alive.size > 0) say('leaks an image the second time');
  }
}

const nothing = (): Promise<void> => Promise.resolve();
const painted = async (opened: Opened): Promise<void> => {
  await opened.host.insertPlate(signal, await litPlate(opened));
};

const fail: Fault = (_opened, call) => {
  throw new Error(`Photoshop Error: call ${call}`);
};
const escape: Fault = ({ photoshop }) => photoshop.core.cancel();

test.each([
  ['a first plate, each call failing', nothing, fail],
  ['a first plate, Esc at each call', nothing, escape],
  ['a plate painted again, each call failing', painted, fail],
  ['a plate painted again, Esc at each call', painted, escape],
])('%s: done, or as it was, and the next run works', async (_title, prepare, fault) => {
  expect(await meetEvery(prepare, fault)).toEqual([]);
});

test('that test would see a document left half done', async () => {
  const opened = fullShot();
  const plate = await litPlate(opened);
  const before = structuredClone(opened.document.state);
  await opened.host.insertPlate(signal, plate);
  expect(opened.document.state).not.toEqual(before);
  expect(opened.photoshop.calls.length).toBeGreaterThan(50);
});
