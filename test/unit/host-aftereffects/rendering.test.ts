import { iccBytes } from '../../../src/host/photoshop/profile/icc-writer.js';
import { KNOWN_PROFILES } from '../../../src/host/photoshop/profile/known-profiles.js';
import { paint } from '../../../src/paint.js';
import { renderedFrame } from '../../fakes/aftereffects/fake-comp.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { requestFor } from './support/comps.js';
import { openWith, readBg } from './support/open-with.js';

const MOVIE = { width: 24, height: 16, isStill: false, frames: 12, nativeFrameRate: 24 };

test.each([true, false])(
  'a movie is rendered alone at full size; the file comes late (thenable: %s)',
  async (thenable) => {
    const opened = openWith((b) => b.footage('/art/bg.mov', MOVIE));
    opened.ae.disk.files.set(
      '/art/bg.mov',
      Uint8Array.of(0, 0, 0, 20, 0x66, 0x74, 0x79, 0x70, 0x71, 0x74, 0x20, 0x20),
    );
    opened.ae.deferredIsThenable = thenable;
    opened.ae.preferences.newLayersAtStart = false;
    const before = structuredClone(opened.ae.state);
    const { pixels } = await readBg(opened);
    expect(pixels.data).toEqual(renderedFrame(24 * 16, 0));
    expect(opened.ae.state).toEqual(before);
    expect([...opened.ae.disk.files.keys()]).toEqual(['/art/bg.mov']);
  },
);

test('a frame that never comes is told, and nothing is left behind', async () => {
  const opened = openWith((b) => b.footage('/art/bg.mov', MOVIE));
  opened.ae.disk.files.set('/art/bg.mov', new TextEncoder().encode('RIFF....AVI '));
  opened.ae.frameTurns = null;
  const before = structuredClone(opened.ae.state);
  await expect(readBg(opened)).rejects.toMatchObject({
    code: 'host-refused',
    details: { step: 'saveFrameToPng' },
  });
  expect(opened.ae.state).toEqual(before);
});

test.each([
  ['OCIO', { colorManagementSystem: 1 }],
  ['Linearize Working Space', { linearizeWorkingSpace: true }],
  ['Rec.2020', { workingSpace: 'Rec.2020' }],
])('what would have to be rendered in a project with %s is refused in words', async (setting, project) => {
  const opened = openWith(
    (b) => b.footage('/art/bg.mov', MOVIE),
    ({ state }) => Object.assign(state, project),
  );
  opened.ae.disk.files.set('/art/bg.mov', new TextEncoder().encode('RIFF....AVI '));
  await expect(readBg(opened)).rejects.toMatchObject({ code: 'project-colour', details: { setting } });
  expect(opened.ae.undoLog).toEqual([]);
});

const movieIn = (project: object) => {
  const opened = openWith(
    (b) => b.footage('/art/bg.mov', MOVIE),
    ({ state }) => Object.assign(state, project),
  );
  opened.ae.disk.files.set('/art/bg.mov', new TextEncoder().encode('RIFF....AVI '));
  opened.layer.outPoint = 0.125;
  return opened;
};
/** IEC 61966-2-1, adapted to D50. */
const SRGB = iccBytes({
  name: 'sRGB',
  curve: 'srgb',
  colorants: [
    [0.43607, 0.22249, 0.01392],
    [0.38515, 0.71687, 0.09708],
    [0.14307, 0.06061, 0.7141],
  ],
});

test('a frame that says that its colours are others than sRGB is refused by the name of its profile', async () => {
  const opened = movieIn({ workingSpace: 'sRGB IEC61966-2.1' });
  opened.ae.frameProfile = iccBytes(KNOWN_PROFILES.find(({ name }) => name === 'Display P3')!);
  const before = structuredClone(opened.ae.state);
  await expect(readBg(opened)).rejects.toMatchObject({
    code: 'project-colour',
    details: { layer: 'bg.mov', setting: 'ICC: Display P3' },
  });
  expect(opened.ae.state).toEqual(before);
  opened.ae.frameProfile = SRGB;
  expect((await readBg(opened)).pixels.data).toEqual(renderedFrame(24 * 16, 0));
});

const linearLight = (value: number): number => Math.round(255 * (value / 255) ** 2.2);
const inAWiderGamut = ([r = 0, g = 0, b = 0]: readonly number[]) => [
  Math.round(r * 0.8 + g * 0.2),
  Math.round(g * 0.96 + r * 0.04),
  Math.round(b * 0.9 + g * 0.1),
];
const eachPixel = (change: (pixel: readonly number[]) => readonly number[]) => (data: Uint8Array) =>
  Uint8Array.from({ length: data.length }, (_, i) => {
    const at = i - (i % 3);
    return change([...data.subarray(at, at + 3)])[i % 3]!;
  });

test.each<[string, (pixel: readonly number[]) => readonly number[], RegExp]>([
  ['linear light', (pixel) => pixel.map(linearLight), /^RGB 123 → 51$/],
  ['another gamut', inAWiderGamut, /^RGB 64 → 102$/],
  ['a look that lifts the blacks by two steps', (pixel) => pixel.map((v) => Math.max(v, 2)), /^RGB 0 → 2$/],
])(
  'frames that come in %s without a word are noticed by a picture of known colours',
  async (_t, change, setting) => {
    const opened = movieIn({});
    opened.ae.frameColours = eachPixel(change);
    const before = structuredClone(opened.ae.state);
    const { selected } = opened.ae;
    const files = [...opened.ae.disk.files.keys()];
    await expect(readBg(opened)).rejects.toMatchObject({
      code: 'project-colour',
      details: { layer: 'bg.mov', setting: expect.stringMatching(setting) as string },
    });
    expect([opened.ae.state, opened.ae.selected]).toEqual([before, selected]);
    expect([...opened.ae.disk.files.keys()]).toEqual(files);
  },
);

test('a step of rounding is nothing to speak of', async () => {
  const opened = movieIn({});
  opened.ae.frameColours = (data) => data.map((value, i) => (i % 5 === 0 && value < 255 ? value + 1 : value));
  await expect(readBg(opened)).resolves.toBeDefined();
});

test('after one look at the colours the frames follow, until a setting of the project is another', async () => {
  const opened = movieIn({});
  const charts = () => opened.ae.calls.filter((call) => call === 'importFile').length;
  await readBg(opened);
  await readBg(opened);
  expect(charts()).toBe(1);
  opened.ae.state.bitsPerChannel = 16;
  await readBg(opened);
  expect(charts()).toBe(2);
});

test.each([
  [8, []],
  [16, [{ kind: 'rendered-in-8-bit' }]],
  [32, [{ kind: 'rendered-in-8-bit' }]],
])(
  'of a rendered frame it is said that it was rendered, and in a project of %d bits that it has 8',
  async (bits, more) => {
    const opened = movieIn({ bitsPerChannel: bits });
    const { insert } = await paint(signal, requestFor(opened.host));
    expect(insert.notes).toEqual([{ kind: 'read-by-rendering' }, ...more, { kind: 'made-sequence' }]);
    // Each frame is a composition that comes and goes; they lie before the plate in Edit > Undo, which is one.
    const undone = opened.ae.undoLog.map(({ name }) => name);
    expect([...new Set(undone.slice(0, -1)), undone.at(-1)]).toEqual([
      'Haikei: reading',
      'Haikei – poster · BG',
    ]);
    // Three frames, before them the chart: imported, shown, removed.
    expect(undone).toHaveLength(2 * 3 + 4 + 1);
  },
);
