import { parse } from 'acorn';
import { readShotFacts } from '../../../src/host/aftereffects/read/read-shot-facts.js';
import { paint } from '../../../src/paint.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { builtScript } from '../../fakes/extendscript/built-script.js';
import { HOME, openScript, type ScriptSettings } from '../../fakes/extendscript/open-script.js';
import {
  named,
  openCut,
  type OpenedCut,
  photo,
  requestFor,
  stackOf,
} from '../host-aftereffects/support/comps.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { JOBS, openWithCompanion, paintedBy } from './support/with-companion.js';

jest.setTimeout(300_000);

const PLATE = 'Haikei – poster · BG';
let code = '';
beforeAll(() => (code = builtScript()));

const painted = (cut: OpenedCut, settings: ScriptSettings = {}) => paintedBy(cut, code, settings);

/** Records hold the hand that was chosen, which the adapter's own job leaves open. */
const chosen = { ...DEFAULT_PAINT_JOB, look: { hands: { poster: 1 }, light: null }, bakeLight: true };

const withoutJobs = ({ ae }: OpenedCut) => [...ae.disk.files].filter(([path]) => !path.startsWith(HOME));

test('it is ECMAScript 3, and has no orders of operators that ExtendScript takes wrongly', () => {
  const nested: number[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, alternate, start } = node as {
      type?: string;
      alternate?: { type: string };
      start?: number;
    };
    const isBare =
      alternate?.type === 'ConditionalExpression' &&
      !/\(\s*$/.test(code.slice(0, (alternate as { start?: number }).start));
    if (type === 'ConditionalExpression' && isBare) nested.push(start ?? 0);
    for (const value of Object.values(node)) visit(value);
  };
  visit(parse(code, { ecmaVersion: 3, allowReserved: 'never' }));
  expect(nested.map((place) => code.slice(place, place + 80))).toEqual([]);
  expect(code).not.toMatch(/\beval\s*\(|new Function\b/);
});

test('what it does in After Effects 24 to 26 is what the plugin does in 27: same stack, same files, one undo', async () => {
  const [scripted, plugged] = [openCut(), openCut()];
  const { script } = await painted(scripted);
  await paint(signal, requestFor(plugged.host, { ...chosen, reproducible: false }));
  expect(script.alerts).toEqual([]);
  expect(scripted.ae.state).toEqual(plugged.ae.state);
  expect(withoutJobs(scripted)).toEqual(withoutJobs(plugged));
  expect(scripted.ae.undoLog.map(({ name }) => name)).toEqual([PLATE]);
  expect(scripted.ae.selected).toEqual(plugged.ae.selected);
  expect(await stackOf(scripted.host)).toContain(PLATE);
});

test('it reads of a composition what the plugin reads', async () => {
  const cut = openCut();
  const before = readShotFacts(cut.world.api, cut.ae.project.comp(cut.data().id));
  const { jobs } = await painted(cut);
  expect(jobs[0]!.facts).toEqual(before);
  expect(jobs.map(({ files }) => files.map(({ path }) => path))).toEqual([[], [], ['/cuts/art/bg.png']]);
  expect(jobs[1]!.folders.map(({ path }) => path)).toContain('/cuts/cut_012/A');
});

test('painted again, the same footage shows new files; nothing of the jobs is left', async () => {
  const cut = openCut();
  await painted(cut);
  const once = cut.data().layers.length;
  await painted(cut);
  expect(cut.data().layers).toHaveLength(once);
  expect(cut.ae.undoLog).toHaveLength(2);
  const item = cut.ae.state.items.find(({ id }) => id === named(cut.data(), PLATE).source);
  expect(item).toMatchObject({ kind: 'footage', source: { path: '/cuts/Haikei/cut_012/002/BG.png' } });
  const jobs = [...cut.ae.disk.files.keys()].filter((path) => path.startsWith(HOME));
  expect(jobs).toEqual([`${JOBS}/companion.json`]);
});

test('undo takes all of it back at once', async () => {
  const cut = openCut();
  const before = structuredClone(cut.ae.state);
  await painted(cut);
  cut.ae.undo();
  expect(cut.ae.state).toEqual(before);
});

test('layers that are selected are painted instead of the BG', async () => {
  const cut = openCut();
  await painted(cut, { selectedLayers: [cut.book.id] });
  expect(cut.data().layers.map(({ name }) => name)).toContain('Haikei – poster · BOOK');
  expect(cut.data().layers.find(({ name }) => name === 'BG')).toMatchObject({ enabled: true });
});

test('a moving BG with time remap becomes a sequence of the frames that are shown, as in the plugin', async () => {
  const moving = (): OpenedCut =>
    openCut(({ builder, bg }) => {
      const frames = [0, 1, 2, 3].map((i) => photo(40, 16, 50 + i));
      bg.source = builder.sequence('/cuts/art/bg_0001.png', frames, 24).id;
      bg.remap = [
        [0, 0],
        [1, 2 / 24],
      ];
    });
  const [scripted, plugged] = [moving(), moving()];
  const { script } = await painted(scripted);
  await paint(signal, requestFor(plugged.host, { ...chosen, reproducible: false }));
  expect(script.alerts).toEqual([]);
  expect(scripted.ae.state).toEqual(plugged.ae.state);
  expect(withoutJobs(scripted)).toEqual(withoutJobs(plugged));
});

test.each<[string, (cut: OpenedCut) => void, RegExp]>([
  ['the step that moves the plate fails', (cut) => (cut.ae.onCall = failAt('layer.moveAfter')), /moveAfter/],
  ['the marker cannot be written', (cut) => (cut.ae.onCall = failAt('layer.marker')), /marker/],
  [
    'another layer changes while the plate is put in',
    (cut) =>
      (cut.ae.onCall = (_number, what) => {
        if (what === 'layer.enabled') named(cut.data(), 'A').label = 3;
      }),
    /label/,
  ],
])('where %s, everything is taken back and told', async (_title, change, words) => {
  const cut = openCut();
  const before = structuredClone(cut.ae.state);
  change(cut);
  const { script } = await painted(cut);
  named(cut.data(), 'A').label = 1;
  expect(cut.ae.state).toEqual(before);
  expect(script.alerts).toEqual([expect.stringMatching(words)]);
  expect(withoutJobs(cut).map(([path]) => path)).not.toContain('/cuts/Haikei/cut_012/001/BG.png');
});

const failAt = (step: string) => (_number: number, what: string) => {
  if (what === step) throw new Error(`After Effects error: ${what}`);
};

test('a composition that was changed while the companion painted is left alone', async () => {
  const cut = openCut();
  const scripted = await openWithCompanion(cut, code);
  const { layers } = cut.data();
  const painting = scripted.paint();
  named(cut.data(), 'B').label = 7;
  await painting;
  await scripted.end();
  expect(cut.data().layers).toBe(layers);
  expect(scripted.script.alerts).toEqual([expect.stringContaining('label')]);
});

test.each<[string, ScriptSettings, RegExp]>([
  ['in English', {}, /npx haikei watch/],
  ['in Japanese', { language: 'ja_JP' }, /コンパニオンがありません/],
  ['in an After Effects that is too old', { version: '23.6x1' }, /24 or later/],
])('without a companion it says how to start one: %s', (_title, settings, words) => {
  const cut = openCut();
  const { windows, alerts } = openScript(cut.ae, code, settings);
  expect(windows).toEqual([]);
  expect(alerts).toEqual([expect.stringMatching(words)]);
});

test('what the companion refuses is told in its words, and nothing is changed', async () => {
  const cut = openCut(({ bg }) => (bg.name = 'nothing'));
  const before = structuredClone(cut.ae.state);
  named(cut.data(), 'nothing').enabled = false;
  const { script } = await painted(cut, { language: 'ja_JP' });
  expect(script.alerts).toHaveLength(1);
  expect(script.alerts[0]).toMatch(/no-background|background-/);
  expect(cut.ae.undoLog).toEqual([]);
  expect(cut.ae.state.items).toHaveLength(before.items.length);
});

test('a project that was never saved is asked to be', async () => {
  const cut = openCut();
  cut.ae.state.file = '';
  const scripted = await openWithCompanion(cut, code, { language: 'ja_JP' });
  scripted.script.windows[0]!.click('背景を描く');
  await scripted.end();
  expect(scripted.script.alerts).toEqual([expect.stringContaining('先にプロジェクトを保存')]);
});
