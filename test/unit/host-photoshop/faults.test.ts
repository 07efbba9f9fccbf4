import type { PlateInsertion, PlateLight } from '../../../src/host/host.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { changedLight, layerNamed, lightOver, open, plannedPlate } from './support/shots.js';

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

async function litPlate(opened: Opened, change: Partial<PlateInsertion> = {}): Promise<PlateInsertion> {
  const plate = await plannedPlate(opened, { hideSource: true });
  return { ...plate, light: lightOver(plate), ...change };
}

/** What is done to the document, once everything it needs is read and painted. */
type Deed = (opened: Opened) => Promise<(signal: AbortSignal) => Promise<unknown>>;

const insert: Deed = async (opened) => {
  const plate = await litPlate(opened);
  return (abort) => opened.host.insertPlate(abort, plate);
};

const insertUnder =
  (lightOf: (plate: PlateInsertion) => PlateLight | null): Deed =>
  async (opened) => {
    const plate = await litPlate(opened);
    return (abort) => opened.host.insertPlate(abort, { ...plate, light: lightOf(plate) });
  };

/** Two plates as one step, each planned when the one before is in. */
const insertTwo: Deed = async (opened) => {
  const [bg, book] = [await litPlate(opened), await plannedPlate(opened, {}, 'BOOK')];
  return (abort) =>
    opened.host.asOneStep(abort, 'two', async (host) => {
      await host.insertPlate(abort, bg);
      const { plan } = await plannedPlate({ host }, {}, 'BOOK');
      await host.insertPlate(abort, { ...book, plan });
    });
};

const readSmartObject: Deed = async (opened) => {
  Object.assign(opened.document.named('A'), { kind: 'smartObject' });
  const { id } = await layerNamed(opened.host, 'A');
  return (abort) => opened.host.readPixels(abort, id);
};

type Fault = (opened: Opened, call: number, stop: () => void) => void;

interface Meeting {
  readonly prepare: (opened: Opened) => Promise<void>;
  readonly deed: Deed;
  readonly fault: Fault;
}

/** What is wrong after the fault in call number `call`; null where there is no such call any more. */
async function meet({ prepare, deed, fault }: Meeting, call: number): Promise<string[] | null> {
  const opened = fullShot();
  await prepare(opened);
  const act = await deed(opened);
  const { document, photoshop } = opened;
  const before = structuredClone(document.state);
  const states = document.history.length;
  const start = photoshop.calls.length;
  const controller = new AbortController();
  photoshop.onCall = (number) => {
    if (number === start + call) fault(opened, number, () => controller.abort());
  };
  const failed = await act(controller.signal).then(
    () => null,
    (error: unknown) => error as Error,
  );
  const name = photoshop.calls[start + call - 1];
  photoshop.onCall = () => undefined;
  if (name === undefined) return null;
  const asBefore = JSON.stringify(document.state) === JSON.stringify(before);
  const problems = [
    failed !== null && !asBefore && 'half done',
    failed !== null && document.history.length !== states && 'leaves a history state',
    failed !== null && failed.name !== 'HaikeiError' && String(failed),
    photoshop.imaging.alive.size > 0 && 'leaks an image',
    photoshop.core.modal && 'stays modal',
    photoshop.open.length > 1 && 'leaves a document open',
    // An error in giving memory back is no reason to be unable to go on.
    await (
      await deed(opened)
    )(signal).then(
      () => false,
      (error: unknown) => `the next run: ${String(error)}`,
    ),
    photoshop.imaging.alive.size > 0 && 'leaks an image the second time',
  ];
  return problems.filter((what) => typeof what === 'string').map((what) => `${call} ${name}: ${what}`);
}

/** Every host call of one deed in turn: the fault, then what is left of the document. */
async function meetEvery(meeting: Meeting): Promise<{ problems: string[]; calls: number }> {
  const problems: string[] = [];
  for (let call = 1; ; call++) {
    const found = await meet(meeting, call);
    if (found === null) return { problems, calls: call - 1 };
    problems.push(...found);
  }
}

const nothing = (): Promise<void> => Promise.resolve();
const painted = async (opened: Opened): Promise<void> => {
  await (
    await insert(opened)
  )(signal);
};

const FAULTS: readonly (readonly [string, Fault])[] = [
  [
    'each call failing',
    (_opened, call) => {
      throw new Error(`Photoshop Error: call ${call}`);
    },
  ],
  ['Esc at each call', ({ photoshop }) => photoshop.core.cancel()],
  ['Stop at each call', (_opened, _call, stop) => stop()],
];

const DEEDS: readonly (readonly [string, Meeting['prepare'], Deed, number])[] = [
  ['a first plate', nothing, insert, 50],
  ['a plate painted again', painted, insert, 30],
  ['a plate painted again, its light changed', painted, insertUnder(changedLight), 40],
  ['a plate painted again under another light', painted, insertUnder((p) => lightOver(p, 'noon')), 50],
  ['a plate painted again without a light', painted, insertUnder(() => null), 30],
  ['two plates as one step', nothing, insertTwo, 60],
  ['a smart object read through a copy', nothing, readSmartObject, 4],
];

describe.each(DEEDS)('%s', (_title, prepare, deed, atLeast) => {
  test.each(FAULTS)('%s: done, or as it was, and the next run works', async (_fault, fault) => {
    const { problems, calls } = await meetEvery({ prepare, deed, fault });
    expect(problems).toEqual([]);
    expect(calls).toBeGreaterThan(atLeast);
  });
});

test('those tests would see a document left half done', async () => {
  const opened = fullShot();
  const before = structuredClone(opened.document.state);
  await painted(opened);
  expect(opened.document.state).not.toEqual(before);
});
