import { createPanelControl, type PanelControl } from '../../src/panel/control/panel-control.js';
import { PLAY_METHOD } from '../../src/plugin/action/record-run.js';
import { DEFAULT_PAINT_JOB } from '../../src/scene/job/default-paint-job.js';
import { openPlugin, type OpenedPlugin } from '../fakes/plugin/open-plugin.js';
import { celShot, RGB16, stackOf } from '../unit/host-photoshop/support/shots.js';
import { signal } from '../unit/psd-write/support/sample-plate.js';

jest.setTimeout(120_000);

const controls: PanelControl[] = [];
afterEach(() => controls.splice(0).forEach((control) => control.dispose()));

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

/** A panel open on the document, with nothing of it unfolded that would paint by itself. */
async function openPanel(opened: OpenedPlugin): Promise<PanelControl> {
  const control = createPanelControl(opened.plugin.services);
  controls.push(control);
  for (const section of ['preview', 'look', 'light'] as const)
    control.dispatch({ type: 'section-folded', section });
  await until(() => {
    const { document, catalogue } = control.store.getState();
    return document.shot !== null && catalogue.models.length > 0;
  });
  return control;
}

const pixelsOf = ({ document }: OpenedPlugin, name: string) => document.named(name).pixels;

const BEFORE = `
BOOK
CELS
  A shade
  A
BG`;

/** Names from the top, two spaces deeper in a group. */
const namesOf = ({ document }: OpenedPlugin): string => {
  const lines = (nodes: typeof document.state.nodes, depth: string): string =>
    nodes.map(({ name, children }) => `\n${depth}${name}${lines(children ?? [], `${depth}  `)}`).join('');
  return lines(document.state.nodes, '');
};

const PLATE = 'Haikei – gouache · BG';

test('from the open document by the panel to the plate: one history state, cels as they were, repainted in place', async () => {
  const opened = openPlugin(celShot());
  const control = await openPanel(opened);
  expect(namesOf(opened)).toBe(BEFORE);
  const cel = structuredClone(opened.document.named('A'));
  await control.paint();
  expect(control.store.getState().run).toMatchObject({ kind: 'done', outcome: { undoName: PLATE } });
  expect(namesOf(opened)).toBe(BEFORE.replace('\nBG', `\n${PLATE}\nBG`));
  expect(opened.document.named('A')).toEqual(cel);
  expect(opened.document.history).toEqual(['Open', PLATE]);
  expect(pixelsOf(opened, PLATE)!.data).not.toEqual(pixelsOf(opened, 'BG')!.data);

  const once = [await stackOf(opened.host), pixelsOf(opened, PLATE)] as const;
  await control.paint();
  expect([await stackOf(opened.host), pixelsOf(opened, PLATE)]).toEqual(once);
  const { run } = control.store.getState();
  expect(run).toMatchObject({ kind: 'done', outcome: { plates: [{ updated: true }] } });
});

test('stopped while the second of two backgrounds is painted, the document has neither plate', async () => {
  const opened = openPlugin(celShot());
  const before = structuredClone(opened.document.state);
  const control = await openPanel(opened);
  for (const name of ['BG', 'BOOK'])
    control.dispatch({ type: 'target-toggled', selector: `#${opened.document.named(name).id}` });
  const stop = control.store.subscribe(() => {
    const { run } = control.store.getState();
    if (run.kind === 'running' && run.progress?.job === 1 && !run.stopping) control.stop();
  });
  await control.paint();
  stop();
  expect(control.store.getState().run).toMatchObject({ kind: 'failed', error: { code: 'cancelled' } });
  expect(opened.document.state).toEqual(before);
  expect(opened.document.history).toEqual(['Open']);
});

test('two backgrounds are two plates and one history state', async () => {
  const opened = openPlugin(celShot());
  const control = await openPanel(opened);
  for (const name of ['BG', 'BOOK'])
    control.dispatch({ type: 'target-toggled', selector: `#${opened.document.named(name).id}` });
  await control.paint();
  const { run } = control.store.getState();
  expect(run).toMatchObject({ kind: 'done', outcome: { plates: [{ source: 'BG' }, { source: 'BOOK' }] } });
  expect(namesOf(opened)).toBe(`
Haikei – gouache · BOOK
BOOK
CELS
  A shade
  A
${PLATE}
BG`);
  expect(opened.document.history).toEqual(['Open', `${PLATE} + 1`]);
});

test('two backgrounds selected in Photoshop are two plates, from the panel and by the command; a cel beside them is none', async () => {
  const opened = openPlugin(celShot());
  const { document } = opened;
  document.state.active = ['BOOK', 'A', 'BG'].map((name) => document.named(name).id);
  const control = await openPanel(opened);
  await control.paint();
  const { run } = control.store.getState();
  expect(run).toMatchObject({ kind: 'done', outcome: { plates: [{ source: 'BOOK' }, { source: 'BG' }] } });
  const once = namesOf(opened);
  expect(document.history).toHaveLength(2);
  document.undo();
  await opened.plugin.paintFront(signal, () => undefined);
  expect(namesOf(opened)).toBe(once);
  expect(document.state.active).toHaveLength(3);
  document.undo();
  document.state.active = ['BOOK', 'A'].map((name) => document.named(name).id);
  await opened.plugin.paintFront(signal, () => undefined);
  expect(namesOf(opened)).toBe(BEFORE.replace('\nBG', `\n${PLATE}\nBG`));
});

test('one of two that cannot be put in takes the other one back', async () => {
  const opened = openPlugin(celShot());
  const control = await openPanel(opened);
  for (const name of ['BG', 'BOOK'])
    control.dispatch({ type: 'target-toggled', selector: `#${opened.document.named(name).id}` });
  const before = structuredClone(opened.document.state);
  let made = 0;
  opened.photoshop.onCall = (_number, what) => {
    if (what === 'createPixelLayer' && ++made === 2) throw new Error('scratch disks are full');
  };
  await control.paint();
  expect(control.store.getState().run).toMatchObject({ kind: 'failed', error: { code: 'host-refused' } });
  expect(opened.document.state.nodes).toEqual(before.nodes);
  expect(opened.document.history).toEqual(['Open']);
});

test('a selection limits the paint and stays', async () => {
  const opened = openPlugin(celShot());
  const bounds = { left: 2, top: 3, right: 12, bottom: 9 };
  opened.document.state.selection = { bounds, data: new Uint8Array(60).fill(255), outside: 0 };
  const control = await openPanel(opened);
  await control.paint();
  const { mask } = opened.document.named(PLATE);
  const inside = (_: unknown, i: number): boolean => {
    const [x, y] = [i % 24, Math.floor(i / 24)];
    return x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom;
  };
  expect(mask).toMatchObject({ bounds: { left: 0, top: 0, right: 24, bottom: 16 }, outside: 0 });
  expect(Array.from(mask!.data, (value) => value > 0)).toEqual(Array.from({ length: 24 * 16 }, inside));
  expect(opened.document.state.selection).toMatchObject({ bounds });
});

test('a light comes as layers clipped to the plate, in a group of its own', async () => {
  const opened = openPlugin(celShot());
  const control = await openPanel(opened);
  control.dispatch({ type: 'settings-changed', change: { light: 'dusk' } });
  await control.paint();
  expect(control.store.getState().run).toMatchObject({ kind: 'done' });
  const group = opened.document.named('Haikei – gouache · dusk');
  expect(group.children?.at(-1)?.name).toBe(PLATE);
  expect(group.children?.slice(0, -1).every(({ clipped }) => clipped)).toBe(true);
  expect(opened.document.history).toEqual(['Open', 'Haikei – gouache · dusk']);
});

test('a Photoshop that stays busy is told in words', async () => {
  const opened = openPlugin(celShot());
  const control = await openPanel(opened);
  opened.photoshop.core.busy = 99;
  await control.paint();
  expect(control.store.getState().run).toMatchObject({ kind: 'failed', error: { code: 'host-busy' } });
  expect(opened.document.history).toEqual(['Open']);
});

test('the command paints with the settings of the last time and no panel', async () => {
  const opened = openPlugin(celShot(RGB16));
  const settings = {
    model: 'haikei-fast',
    hands: {},
    light: null,
    strength: 0.5,
    detail: 1,
    bakeLight: false,
    profile: 'commercial',
    hideSource: true,
  };
  opened.stored.set('art.haikei.settings', JSON.stringify(settings));
  opened.photoshop.action.recording = [];
  await opened.plugin.paintFront(signal, () => undefined);
  expect(opened.photoshop.app.alerts).toEqual([]);
  expect(opened.document.history).toEqual(['Open', PLATE]);
  expect(opened.document.named('BG').visible).toBe(false);
  const info = opened.photoshop.action.recording[0]?.info as Record<string, string>;
  expect(JSON.parse(info['art.haikei.jobs']!)).toEqual({
    format: 'haikei-action/1',
    jobs: [{ ...DEFAULT_PAINT_JOB, model: 'haikei-fast', strength: 0.5, hideSource: true }],
  });
});

test('the command says in a box what is wrong, in the language of Photoshop', async () => {
  const opened = openPlugin(celShot(), { uiLocale: 'ja_JP' });
  opened.photoshop.close([opened.document.id]);
  await opened.plugin.paintFront(signal, () => undefined);
  expect(opened.photoshop.app.alerts).toEqual([expect.stringContaining('ドキュメントが開かれていません')]);
});

test('a step recorded in one document gives the same pixels in another, with no panel and an action owning history', async () => {
  const recorded = openPlugin(celShot());
  const control = await openPanel(recorded);
  control.dispatch({ type: 'target-toggled', selector: `#${recorded.document.named('BG').id}` });
  control.dispatch({ type: 'settings-changed', change: { strength: 0.75, light: 'night' } });
  recorded.photoshop.action.recording = [];
  await control.paint();
  const [step] = recorded.photoshop.action.recording;
  expect(step).toMatchObject({ name: 'Stylize Background Layer', methodName: PLAY_METHOD });
  // Not the number that the layer has in this document.
  expect(JSON.stringify(step?.info)).toContain('\\"background\\":\\"BG\\"');

  const played = openPlugin(celShot());
  played.photoshop.core.actionOwnsHistory = true;
  played.photoshop.action.recording = [];
  // An answer would take the place of what was recorded.
  const playing = played.plugin.play({ isCancelled: false, onCancel: undefined }, step?.info);
  await expect(playing).resolves.toBeUndefined();
  expect(namesOf(played)).toBe(namesOf(recorded));
  expect(pixelsOf(played, PLATE)).toEqual(pixelsOf(recorded, PLATE));
  expect(played.photoshop.action.recording).toEqual([]);
});

test('a step is stopped by Esc, and the document is as it was', async () => {
  const opened = openPlugin(celShot());
  const before = structuredClone(opened.document.state);
  opened.photoshop.action.recording = [];
  await opened.plugin.paintFront(signal, () => undefined);
  const [step] = opened.photoshop.action.recording;
  const other = openPlugin(celShot());
  const playing = other.plugin.play({ isCancelled: true }, step?.info);
  await expect(playing).rejects.toThrow();
  expect(other.document.state.nodes).toEqual(before.nodes);
});

test.each([
  [undefined, 'art.haikei.jobs'],
  [{}, 'art.haikei.jobs'],
  [{ 'art.haikei.jobs': 7 }, 'art.haikei.jobs'],
  [{ 'art.haikei.jobs': '{' }, 'art.haikei.jobs'],
  [{ 'art.haikei.jobs': '{"format":"haikei-action/2","jobs":[{}]}' }, 'format'],
  [{ 'art.haikei.jobs': '{"format":"haikei-action/1","jobs":[]}' }, 'jobs'],
  [
    { 'art.haikei.jobs': '{"format":"haikei-action/1","jobs":[{"format":"haikei-job/1","strength":9}]}' },
    'strength',
  ],
  [{ 'art.haikei.jobs': '{"format":"haikei-action/1","jobs":[{"format":"haikei-job/1","run":"x"}]}' }, 'run'],
])('a step with %j is refused before Photoshop hears of it', async (info, where) => {
  const opened = openPlugin(celShot());
  const calls = opened.photoshop.calls.length;
  await expect(opened.plugin.play({}, info)).rejects.toThrow(where);
  expect(opened.photoshop.calls.slice(calls)).toEqual([]);
});
