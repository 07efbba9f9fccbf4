import { planDocument } from '../../../src/clip/shot/plan-document.js';
import { SHOT_LIMITS } from '../../../src/clip/shot/shot-limits.js';
import type { ClipShot, ShotLayer } from '../../../src/scene/clip/clip-shot.js';
import { openCut } from '../../e2e/support/open-cut.js';
import { cel, paintedLayer, shotBytes } from '../../e2e/support/small-shot.js';
import { leftIn } from './support/left-in.js';
import { cutFiles, cutShot } from './support/small-cut.js';

jest.setTimeout(120_000);

const withLayers = (change: (layer: ShotLayer, index: number) => Partial<ShotLayer>): ClipShot => {
  const shot = cutShot();
  return { ...shot, layers: shot.layers.map((layer, i) => ({ ...layer, ...change(layer, i) })) };
};

/** The cut with its cel drawn from a layer of `a.psd`. */
const withCelOf = (path: string): ClipShot =>
  withLayers(({ kind, drawings }) =>
    kind === 'cel'
      ? { width: 96, height: 64, drawings: drawings.map((d) => ({ ...d, path: 'a.psd', layer: path })) }
      : {},
  );

const celAt = (path: string): ClipShot =>
  withLayers(({ kind, drawings }) =>
    kind === 'cel' ? { drawings: [{ ...drawings[0]!, path }, drawings[1]!] } : {},
  );

test('who thinks better of it is left in peace', async () => {
  expect(leftIn(await openCut(null))).toEqual({ open: 0, images: 0, modal: false, said: [] });
});

const footage = (count: number, size: { readonly width: number; readonly height: number }): ClipShot =>
  withLayers(({ kind }) => ({
    ...(kind === 'plate' && {
      ...size,
      drawings: Array.from({ length: count }, (_, i) => ({
        id: `${i + 1}`,
        path: `p/${i}.png`,
        layer: null,
      })),
    }),
  }));

const png = (path: string): Uint8Array => cutFiles().get(path)!;
const FULL_HD = { width: 1920, height: 1080 } as const;

const REFUSED: readonly (readonly [string, ReadonlyMap<string, Uint8Array>, readonly RegExp[]])[] = [
  ['no JSON', cutFiles('{"format":'), [/out\/shot\.json is wrong at shot/]],
  ['another version', cutFiles({ ...cutShot(), format: 'haikei-shot/2' as never }), [/is wrong at format/]],
  [
    'none, or one too deep',
    new Map([['a/b/c/d/shot.json', png('out/shot.json')]]),
    [/no shot\.json in the folder “cut012”/],
  ],
  [
    'two beside each other',
    new Map([...cutFiles(), ['b/shot.json', png('out/shot.json')]]),
    [/several cuts: b\/shot\.json, out\/shot\.json/],
  ],
  [
    'a drawing above the folder',
    cutFiles(celAt('../../A_0001.png')),
    [/\.\.\/\.\.\/A_0001\.png.*“cut012”/, /above/],
  ],
  ['a way round', cutFiles(celAt('../A/../../cut012/A/A_0001.png')), [/does not lie in the chosen folder/]],
  ['an absolute path', cutFiles(celAt('/etc/passwd')), [/\/etc\/passwd, which does not lie/]],
  ['a drive', cutFiles(celAt('C:/cut012/A/A_0001.png')), [/C:\/cut012.* does not lie/]],
  ['an address', cutFiles(celAt('https://example.org/A_0001.png')), [/example\.org.* does not lie/]],
  [
    'a missing drawing',
    cutFiles(cutShot(), { 'A/A_0002.png': null }),
    [/A\/A_0002\.png, which stands at frame 2, cannot be read: There is no file/],
  ],
  [
    'a folder in place of a drawing',
    cutFiles(celAt('../A')),
    [/A, which stands at frame 1, cannot be read: There is no file/],
  ],
  [
    'a drawing that is cut off',
    cutFiles(cutShot(), { 'A/A_0001.png': png('A/A_0001.png').subarray(0, 60) }),
    [/A\/A_0001\.png, which stands at frame 1, cannot be read/],
  ],
  [
    'a drawing of another size',
    cutFiles(withLayers(({ kind }) => (kind === 'cel' ? { width: 25 } : {}))),
    [/A_0001\.png \(frame 1\) is 24×16, expected 25×16/],
  ],
  [
    'a layer that its document does not have',
    cutFiles(withCelOf('A/A_0009'), { 'out/a.psd': shotBytes([paintedLayer('BG'), cel('A')]) }),
    [/out\/shot\.json is wrong at layers "A".*"A\/A_0009", which is not one layer of a\.psd/],
  ],
  [
    'a layer that it has twice',
    cutFiles(withCelOf('A/A_0001'), { 'out/a.psd': shotBytes([paintedLayer('BG'), cel('A'), cel('A')]) }),
    [/"A\/A_0001", which is not one layer of a\.psd/],
  ],
  [
    'a document that has become larger',
    cutFiles(
      withLayers(({ kind, drawings }) =>
        kind === 'plate' ? { drawings: drawings.map((d) => ({ ...d, path: 'a.psd', layer: 'BG' })) } : {},
      ),
      { 'out/a.psd': shotBytes([paintedLayer('BG')]) },
    ),
    [/a\.psd does not fit the shot: it is 96×64, expected 24×16/],
  ],
  [
    'a blend mode that there is not',
    cutFiles(withLayers(() => ({ blend: 'glow' }))),
    [/"glow" is no blend mode/],
  ],
  [
    'a record that is none',
    cutFiles({ ...cutShot(), provenance: [{ format: 'x' }] }),
    [/wrong at provenance\[0\]/],
  ],
  ['no plate', cutFiles(withLayers(() => ({ kind: 'book' }))), [/has no plate among its 2/]],
  [
    'too many drawings',
    cutFiles(footage(1001, { width: 24, height: 16 })),
    [/drawings is 1,?00\d.*at most 1,?000/],
  ],
  ['footage that fills the memory', cutFiles(footage(300, FULL_HD)), [/300 plates is 1,?866,?240,?000/]],
  ['a place beyond any canvas', cutFiles(withLayers(() => ({ x: 1e9 }))), [/layers\[0\]: lies more than/]],
];

test.each(REFUSED)('%s is refused in words, before Photoshop hears of it', async (_what, files, words) => {
  const opened = await openCut(files);
  expect(opened.photoshop.calls).toEqual([]);
  expect(leftIn(opened)).toMatchObject({ open: 0, images: 0, modal: false });
  expect(opened.alerts).toHaveLength(1);
  for (const each of words) expect(opened.alerts[0]).toMatch(each);
});

test('drawings that are too large together are refused as soon as they are', async () => {
  const files = cutFiles();
  let reads = 0;
  const source = {
    path: 'out/shot.json',
    files: {
      name: 'cut012',
      read: (_signal: AbortSignal, path: string) => {
        reads++;
        return Promise.resolve(files.get(path)!);
      },
    },
    locale: 'en',
    limits: { ...SHOT_LIMITS, bytes: 2000 },
    onDrawing: () => Promise.resolve(),
  } as const;
  const planning = planDocument(new AbortController().signal, cutShot(), source);
  await expect(planning).rejects.toMatchObject({
    code: 'file-too-large',
    details: { what: 'out/shot.json: bytes of 2 drawings of 3', value: 2 * 24 * 16 * 4, limit: 2000 },
  });
  expect(reads).toBe(2);
});

test('the shot file that lies highest counts; hidden folders and names in pieces are no trouble', async () => {
  const decomposed = 'か\u3099';
  const files = new Map([...cutFiles(celAt('../が/A_0001.png'), { 'A/A_0001.png': null })]);
  files.set(`${decomposed}/A_0001.png`, png('A/A_0001.png'));
  files.set('out/old/shot.json', png('out/shot.json'));
  files.set('.trash/shot.json', png('out/shot.json'));
  const opened = await openCut(files);
  expect(opened.alerts).toEqual([expect.stringContaining('“c012” is built')]);
  expect(opened.document.named('A_0001').visible).toBe(true);
});

test('a drawing of one layer that bears its cel’s name is a layer; what lies between pixels is told', async () => {
  const shot = withLayers(({ kind }) =>
    kind === 'cel'
      ? {
          name: 'A_0001',
          x: 2.5,
          y: -3,
          drawings: [{ id: '1', path: '../A/A_0001.png', layer: null }],
          spans: [{ frame: 0, frames: 2, drawing: '1' }],
        }
      : {},
  );
  const { document, alerts } = await openCut(cutFiles(shot));
  expect(document.state.nodes.map(({ name, kind }) => [name, kind])).toEqual([
    ['A_0001', 'pixel'],
    ['BG', 'pixel'],
  ]);
  expect(document.named('A_0001').bounds).toEqual({ left: 3, top: -3, right: 27, bottom: 13 });
  expect(alerts[0]).toMatch(/whole pixels.*: A_0001\./);
});

test('stopped while drawings are read, nothing is built and nothing said', async () => {
  const opened = await openCut(cutFiles(), {
    onProgress: ({ done }, stop) => (done === 2 ? stop() : undefined),
  });
  expect(opened.progress.at(-1)).toEqual({ stage: 'reading', done: 2, total: 3 });
  expect(opened.photoshop.calls).toEqual([]);
  expect(opened.alerts).toEqual([]);
});
