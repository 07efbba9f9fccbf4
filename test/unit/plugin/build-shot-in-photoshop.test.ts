import type { NewDocument } from '../../../src/host/photoshop/api/ps-document.js';
import { iccBytes } from '../../../src/host/photoshop/profile/icc-writer.js';
import { readProvenanceText } from '../../../src/provenance/read-provenance.js';
import type { ShotLayer } from '../../../src/scene/clip/clip-shot.js';
import { openCut } from '../../e2e/support/open-cut.js';
import { paintedLayer, shotBytes } from '../../e2e/support/small-shot.js';
import { FakePhotoshop } from '../../fakes/photoshop/fake-photoshop.js';
import { openInFake } from '../../fakes/photoshop/open-in-fake.js';
import { celShot } from '../host-photoshop/support/shots.js';
import { EXAMPLE } from '../provenance/example-provenance.js';
import { leftIn } from './support/left-in.js';
import { cutFiles, cutShot } from './support/small-cut.js';

jest.setTimeout(120_000);

const failing = (_photoshop: FakePhotoshop, call: number): void => {
  throw new Error(`Photoshop Error: call ${call}`);
};
const TROUBLE: readonly (readonly [
  string,
  (photoshop: FakePhotoshop, call: number, stop: () => void) => void,
])[] = [
  ['fails', failing],
  ['meets Esc', ({ core }) => core.cancel()],
  ['meets Stop', (_photoshop, _call, stop) => stop()],
];

/** The command in a Photoshop with a document of the artist's, where call number `call` meets with trouble. */
async function meet(call: number, trouble: (typeof TROUBLE)[number][1]) {
  const { photoshop, document } = openInFake(celShot());
  const before = structuredClone(document.state);
  let stop = (): void => undefined;
  photoshop.onCall = (number) => {
    if (number === call) trouble(photoshop, number, () => stop());
  };
  const opened = await openCut(cutFiles(), { photoshop, onProgress: (_progress, abort) => (stop = abort) });
  photoshop.onCall = () => undefined;
  const isBuilt = photoshop.open.length === 2;
  const problems = [
    photoshop.imaging.alive.size > 0 && 'leaks an image',
    photoshop.core.modal && 'stays modal',
    photoshop.open.length !== (isBuilt ? 2 : 1) && `${photoshop.open.length} documents`,
    !isBuilt && photoshop.front !== document && 'another document is in front',
    JSON.stringify(document.state) !== JSON.stringify(before) && 'changes the artist’s document',
    isBuilt && !opened.alerts.some((said) => said.includes('is built')) && 'built without a word',
    isBuilt && photoshop.front!.history.length !== 2 && 'more than one history state',
    !isBuilt && trouble === failing && opened.alerts.length !== 1 && 'fails without a word',
  ];
  return { calls: photoshop.calls, isBuilt, problems: problems.filter((what) => what !== false) };
}

test.each(TROUBLE)(
  'whichever call %s, the document is whole or gone, and the artist’s is as it was',
  async (_what, trouble) => {
    let [call, built] = [0, 0];
    for (;;) {
      const { calls, isBuilt, problems } = await meet(++call, trouble);
      expect([call, calls[call - 1], problems]).toEqual([call, calls[call - 1], []]);
      if (isBuilt) built++;
      if (call > calls.length) break;
    }
    expect(call).toBeGreaterThan(25);
    // Reporting how far it is, and giving images back, are no reason to stop.
    expect(built).toBeLessThan(call / 2);
  },
);

test('who painted the plates stands in the document', async () => {
  const { document } = await openCut(cutFiles());
  const [record] = readProvenanceText(document.state.xmp ?? '');
  expect(record).toEqual({ ...EXAMPLE, source: { ...EXAMPLE.source, key: null } });
});

test('metadata of a new document that cannot be read stays as it is', async () => {
  const photoshop = new FakePhotoshop();
  photoshop.onCall = (_number, what) => {
    if (what === 'suspendHistory') photoshop.front!.state.xmp = '<broken';
  };
  const { document, alerts } = await openCut(cutFiles(), { photoshop });
  expect(document.state.xmp).toBe('<broken');
  expect(alerts).toEqual([expect.stringContaining('is built')]);
});

test.each(['app.getColorProfiles', 'an action that owns the history'])(
  'built in spite of %s',
  async (what) => {
    const photoshop = new FakePhotoshop();
    photoshop.core.actionOwnsHistory = what.startsWith('an action');
    photoshop.onAsk = (asked) => {
      if (asked === what) throw new Error('not in this version');
    };
    const { document } = await openCut(cutFiles(), { photoshop });
    expect(document.state.nodes.map(({ name }) => name)).toEqual(['A', 'BG']);
    expect([photoshop.open.length, photoshop.imaging.alive.size]).toEqual([1, 0]);
  },
);

const CREATED: readonly (readonly [string, (options: NewDocument) => NewDocument | null, RegExp])[] = [
  ['none', () => null, /no document was made/],
  ['one of another depth', (options) => ({ ...options, depth: 16 }), /24×16 rgb 16.* for 24×16 rgb 8/],
  ['one in another profile', (options) => ({ ...options, profile: 'Display P3' }), /Display P3 for .*sRGB/],
  ['one of another size', (options) => ({ ...options, width: 2100 }), /2100×16/],
];

test.each(CREATED)(
  'where Photoshop makes %s, that is told and nothing is left',
  async (_what, onCreate, words) => {
    const photoshop = new FakePhotoshop();
    photoshop.app.onCreate = onCreate;
    const opened = await openCut(cutFiles(), { photoshop });
    expect(leftIn(opened)).toEqual({
      open: 0,
      images: 0,
      modal: false,
      said: [expect.stringMatching(words)],
    });
  },
);

test('a layer that Photoshop put elsewhere is noticed, and nothing is left', async () => {
  const photoshop = new FakePhotoshop();
  photoshop.onCall = (_number, what) => {
    if (what === 'resumeHistory') throw new Error('too late');
    if (what === 'layer.visible') photoshop.front!.state.nodes.reverse();
  };
  const opened = await openCut(cutFiles(), { photoshop });
  expect(leftIn(opened)).toMatchObject({ open: 0, images: 0, said: [expect.stringMatching(/A_0002\n◉ BG/)] });
});

const P3 = iccBytes({
  name: 'Display P3',
  curve: 'srgb',
  colorants: [
    [0.51512, 0.2412, -0.00105],
    [0.29198, 0.69225, 0.04189],
    [0.1571, 0.06657, 0.78407],
  ],
});

/** The plate in a document with a profile. */
const inProfile = (
  profile: Uint8Array | null,
  mode: 'rgb' | 'gray' = 'rgb',
): ReadonlyMap<string, Uint8Array> => {
  const whole = paintedLayer('BG');
  const grey = {
    ...whole.pixels,
    channels: 2 as const,
    data: whole.pixels.data.filter((_, i) => i % 4 === 0 || i % 4 === 3),
  };
  const layer = mode === 'gray' ? { ...whole, pixels: grey } : whole;
  const shot = cutShot();
  const [plate] = shot.layers as [ShotLayer];
  const drawings = [{ id: '1', path: 'a.psd', layer: 'BG' }];
  return cutFiles(
    { ...shot, width: 96, height: 64, layers: [{ ...plate, width: 96, height: 64, drawings }] },
    { 'out/a.psd': shotBytes([layer], { profile, mode }) },
  );
};

test('the document is in the plate’s profile where Photoshop has it, and refused where it has not', async () => {
  const { document } = await openCut(inProfile(P3));
  expect(document.format.colorProfileName).toBe('Display P3');
  const photoshop = new FakePhotoshop();
  photoshop.app.profiles.RGB.pop();
  const opened = await openCut(inProfile(P3), { photoshop });
  expect(leftIn(opened)).toMatchObject({
    open: 0,
    said: [expect.stringMatching(/“Display P3”.*not installed/)],
  });
  expect(photoshop.calls).toEqual([]);
});

test('a grey plate is a grey document', async () => {
  const { document } = await openCut(inProfile(null, 'gray'));
  expect(document.format).toMatchObject({ mode: 'grayscaleMode', colorProfileName: 'Gray Gamma 2.2' });
  expect(document.named('BG').pixels?.channels).toBe(2);
});
