import { rectFromSize } from '../../../../src/geometry/rect.js';
import { coverageAt, greyPixels } from '../../../fakes/photoshop/fake-imaging.js';
import type { FakeDocument } from '../../../fakes/photoshop/fake-document.js';
import type { FakeNode } from '../../../fakes/photoshop/fake-state.js';
import type { Opened } from '../../../fakes/photoshop/open-in-fake.js';
import { signal } from '../../psd-write/support/sample-plate.js';

/** What is done to the document, once everything it needs is read and painted. */
export type Deed = (opened: Opened) => Promise<(signal: AbortSignal) => Promise<unknown>>;

export type Fault = (opened: Opened, call: number, stop: () => void) => void;

export const FAULTS: readonly (readonly [string, Fault])[] = [
  [
    'each call failing',
    (_opened, call) => {
      throw new Error(`Photoshop Error: call ${call}`);
    },
  ],
  ['Esc at each call', ({ photoshop }) => photoshop.core.cancel()],
  ['Stop at each call', (_opened, _call, stop) => stop()],
];

export interface Meeting {
  readonly openShot: () => Opened;
  readonly prepare: (opened: Opened) => Promise<void>;
  readonly deed: Deed;
  readonly fault: Fault;
}

/** What an artist would see of a mask: what it shows inside the canvas. */
function maskText({ mask }: FakeNode, { width, height }: FakeDocument): string | null {
  if (mask === null) return null;
  const { data } = greyPixels(rectFromSize(width, height), (x, y) => coverageAt(mask, x, y));
  return `${mask.enabled ? 'on' : 'off'} ${Buffer.from(data.buffer).toString('latin1')}`;
}

/** Nothing and an empty text are the same metadata. */
const seen = (document: FakeDocument, nodes: readonly FakeNode[]): unknown[] =>
  nodes.map((node) => ({
    ...node,
    xmp: node.xmp ?? '',
    mask: maskText(node, document),
    pixels: node.pixels && Buffer.from(node.pixels.data.buffer).toString('latin1'),
    children: node.children && seen(document, node.children),
  }));

const stateOf = (document: FakeDocument): string => {
  const { nodes, selection, xmp, active, frames } = document.state;
  return JSON.stringify({ nodes: seen(document, nodes), selection, xmp: xmp ?? '', active, frames });
};

interface Trouble {
  /** Called when everything is ready for the deed; `stop` is the user's. */
  readonly begin: (opened: Opened, stop: () => void) => void;
  /** Called when the deed is over, however. */
  readonly end: (opened: Opened) => void;
}

/** What is wrong after a deed that met with trouble: of the document, of what it left behind, and of doing it once more. */
export async function whatIsWrong(
  { openShot, prepare, deed }: Omit<Meeting, 'fault'>,
  { begin, end }: Trouble,
): Promise<readonly string[]> {
  const opened = openShot();
  await prepare(opened);
  const act = await deed(opened);
  const { document, photoshop } = opened;
  const before = stateOf(document);
  const states = document.history.length;
  const controller = new AbortController();
  begin(opened, () => controller.abort());
  const failed = await act(controller.signal).then(
    () => null,
    (error: unknown) => error as Error,
  );
  end(opened);
  const problems = [
    failed !== null && stateOf(document) !== before && 'half done',
    failed !== null && document.history.length !== states && 'leaves a history state',
    failed !== null && failed.name !== 'HaikeiError' && String(failed),
    photoshop.imaging.alive.size > 0 && 'leaks an image',
    photoshop.core.modal && 'stays modal',
    photoshop.open.length > 1 && 'leaves a document open',
    await (
      await deed(opened)
    )(signal).then(
      () => false,
      (error: unknown) => `the next run: ${String(error)}`,
    ),
    photoshop.imaging.alive.size > 0 && 'leaks an image the second time',
  ];
  return problems.filter((what) => typeof what === 'string');
}

/** What is wrong after the fault in call number `call`; null where there is no such call any more. */
async function meet({ fault, ...meeting }: Meeting, call: number): Promise<string[] | null> {
  let name: string | undefined;
  let start = 0;
  const problems = await whatIsWrong(meeting, {
    begin(opened, stop) {
      start = opened.photoshop.calls.length;
      opened.photoshop.onCall = (number) => {
        if (number === start + call) fault(opened, number, stop);
      };
    },
    end({ photoshop }) {
      name = photoshop.calls[start + call - 1];
      photoshop.onCall = () => undefined;
    },
  });
  return name === undefined ? null : problems.map((what) => `${call} ${name}: ${what}`);
}

/** Every host call of one deed in turn: the fault, then what is left of the document, then the same again without it. */
export async function meetEvery(meeting: Meeting): Promise<{ problems: string[]; calls: number }> {
  const problems: string[] = [];
  for (let call = 1; ; call++) {
    const found = await meet(meeting, call);
    if (found === null) return { problems, calls: call - 1 };
    problems.push(...found);
  }
}
