/** @jest-environment jsdom */
import { act } from 'react';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { FakePanel, TILES } from '../../fakes/panel/fake-panel-services.js';
import { group, layer, MIDDLE, shotOf } from '../scene/build-shot.js';
import { closePanels, settle, showPanel } from './support/show-panel.js';

afterEach(closePanels);

const layerRow = (root: HTMLElement, name: string): HTMLElement =>
  [...root.querySelectorAll<HTMLElement>('.layer')].find(
    (row) => row.querySelector('.layer-text')?.textContent === name,
  )!;

const roleIn = (root: HTMLElement, name: string): string | null =>
  layerRow(root, name).querySelector('.role')!.textContent;

const rowsOf = (root: HTMLElement): readonly (string | null)[] =>
  [...root.querySelectorAll('.layer-text, .slot-text')].map((node) => node.textContent);

const openRoles = async (root: HTMLElement, name: string): Promise<void> => {
  act(() => layerRow(root, name).querySelector<HTMLElement>('.role')!.click());
  await settle();
};

test('the stack is drawn top first with roles, the background marked, and the place of the plate in it', async () => {
  const { root } = await showPanel(new FakePanel());
  expect(rowsOf(root)).toEqual(['LO', 'CEL', 'B', 'A', 'BOOK', 'plate goes here', 'shadow', 'BG', 'sketch']);
  expect(['CEL', 'B', 'A', 'BOOK', 'BG'].map((name) => roleIn(root, name))).toEqual([
    'Cel',
    'Cel',
    'Cel',
    'BOOK',
    'BG',
  ]);
  expect(layerRow(root, 'BG').className).toContain('source');
});

test('a role corrected by hand changes the stack, is remembered in the document, and goes into the job', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  await openRoles(panel.root, 'BOOK');
  expect(panel.find('.chooser-reason').textContent).toContain('book');
  await panel.press('.choice', 'BG');
  expect(roleIn(panel.root, 'BOOK')).toBe('BG');
  expect(layerRow(panel.root, 'BOOK').className).toContain('source');
  expect(fake.roles.get('doc-1')).toEqual({ '#3': 'bg' });
  await panel.press('.push-primary');
  expect(fake.runs[0]!.jobs.map(({ roles }) => roles)).toEqual([{ '#3': 'bg' }]);
  await openRoles(panel.root, 'BOOK');
  await panel.press('.choice', 'Automatic');
  expect(roleIn(panel.root, 'BOOK')).toBe('BOOK');
  expect(fake.roles.get('doc-1')).toEqual({});
});

test('corrections of layers that are gone are told and kept, and stay out of the job', async () => {
  const fake = new FakePanel();
  fake.roles.set('doc-1', { '#77': 'cel', '#3': 'ignore' });
  const panel = await showPanel(fake);
  expect(roleIn(panel.root, 'BOOK')).toBe('–');
  expect(panel.text()).toContain('1 corrections wait');
  await panel.press('.push-primary');
  expect(fake.runs[0]!.jobs[0]!.roles).toEqual({ '#3': 'ignore' });
  expect(panel.control.store.getState().corrections).toEqual({ '#77': 'cel', '#3': 'ignore' });
});

test('several layers can be chosen: one job each, in one run', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  for (const name of ['BG', 'BOOK']) {
    await openRoles(panel.root, name);
    await panel.press('.chooser .link', 'Paint this layer');
  }
  await panel.press('.push-primary', 'Paint 2 backgrounds');
  expect(fake.runs.map(({ jobs }) => jobs.map(({ background }) => background))).toEqual([['#2', '#3']]);
});

test('a folder of pictures can be chosen as one, a folder of cels cannot', async () => {
  const shot = shotOf(
    group('CEL', [layer('B', { key: '5', bounds: MIDDLE }), layer('A', { key: '4', bounds: MIDDLE })]),
    group('far', [layer('hills', { key: '3' }), layer('sky', { key: '2' })], { key: '7' }),
    layer('BG', { key: '1' }),
  );
  const fake = new FakePanel({ readShot: () => Promise.resolve(shot) });
  const panel = await showPanel(fake);
  await openRoles(panel.root, 'CEL');
  expect(panel.root.querySelector('.chooser .link')).toBeNull();
  await openRoles(panel.root, 'far');
  await panel.press('.chooser .link', 'Paint this layer');
  expect(layerRow(panel.root, 'far').className).toContain('source');
  await panel.press('.push-primary');
  expect(fake.runs[0]!.jobs.map(({ background }) => background)).toEqual(['#7']);
});

test('painting shows progress with time left and ends with how to undo it', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  const lines: string[] = [];
  panel.control.store.subscribe(() => {
    const { run } = panel.control.store.getState();
    if (run.kind === 'running' && run.secondsLeft !== null) lines.push(String(run.secondsLeft));
  });
  await panel.press('.push-primary');
  expect(lines).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1']);
  expect(panel.text()).toContain('Painted “BG” in 12 s.');
  expect(panel.text()).toContain('Edit > Undo takes it back.');
});

test.each([
  ['en', 'Photoshop does not say whether this is a frame animation.', '“Haikei – tone” was kept as it is'],
  [
    'ja',
    'フレームアニメーションかどうかを Photoshop は教えません。',
    '「Haikei – tone」はそのままにしました。',
  ],
] as const)(
  'what the host has to tell is said once, in the panel’s language: %s',
  async (locale, frames, kept) => {
    const plate = { name: 'Haikei – gouache · BG', source: 'BG', updated: false, notes: [] };
    const told = [{ kind: 'frames-unknown' }, { kind: 'light-kept', layer: 'Haikei – tone' }] as const;
    const plates = [
      { ...plate, told },
      { ...plate, source: 'BOOK', told },
    ];
    const fake = new FakePanel({ paint: () => Promise.resolve({ plates, undoName: null }) }, locale);
    const panel = await showPanel(fake);
    await panel.press('.push-primary');
    const lines = [...panel.root.querySelectorAll('.result .hint')].map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(frames);
    expect(lines[1]).toContain(kept);
  },
);

test('Stop is heard before another tile is begun, and nothing was changed', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  const stopped = new Promise<number>((resolve) => {
    const end = panel.control.store.subscribe(() => {
      if (fake.tiles !== 3) return;
      end();
      panel.control.stop();
      resolve(fake.tiles);
    });
  });
  await panel.press('.push-primary');
  const at = await stopped;
  await settle();
  expect(fake.tiles).toBeLessThanOrEqual(at + 1);
  expect(fake.tiles).toBeLessThan(TILES);
  expect(panel.text()).toContain('Stopped. Nothing was changed.');
  expect(panel.find('.push-primary').getAttribute('aria-disabled')).toBe('false');
});

test('the button Stop is there while painting, and the panel taken away stops the run too', async () => {
  let signal: AbortSignal | null = null;
  const fake = new FakePanel({
    paint: (own) => {
      signal = own;
      return new Promise((_, reject) => {
        own.addEventListener('abort', () => reject(new HaikeiError('cancelled', {})));
      });
    },
  });
  const panel = await showPanel(fake);
  await panel.press('.push-primary');
  await panel.press('.push', 'Stop');
  expect(signal!.aborted).toBe(true);
  await panel.press('.push-primary');
  expect(signal!.aborted).toBe(false);
  closePanels();
  expect(signal!.aborted).toBe(true);
});

test('an error says what happened and what to do here, not on a command line', async () => {
  const fake = new FakePanel({
    paint: () =>
      Promise.reject(new HaikeiError('out-of-memory', { what: 'a tile', width: 512, height: 512 })),
  });
  const panel = await showPanel(fake);
  await panel.press('.push-primary');
  const notice = panel.find('.notice').textContent;
  expect(notice).toContain('Not enough memory for a tile (512×512).');
  expect(notice).toContain('Close other documents');
  expect(notice).not.toContain('--tile');
});

test('what no one foresaw is told with its reason', async () => {
  const panel = await showPanel(new FakePanel({ paint: () => Promise.reject(new TypeError('x is odd')) }));
  await panel.press('.push-primary');
  expect(panel.find('.notice').textContent).toContain('Something went wrong inside Haikei: x is odd');
});

test('a model whose licence forbids it does not paint a commercial shot, and paints a personal one', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  await panel.press('.header .link');
  await panel.set(panel.find('.field', 'Model').querySelector('select')!, 'foreign');
  await panel.press('.header .link');
  expect(panel.find('.notice').textContent).toContain('may not be used in a commercial shot');
  expect(panel.find('.licence').textContent).toBe(
    'Not for commercial use · its card does not say what it was trained on',
  );
  await panel.press('.push-primary');
  expect(fake.runs).toEqual([]);
  await panel.set(panel.find('.field', 'Use').querySelector('select')!, 'personal');
  await panel.press('.push-primary');
  expect(fake.runs[0]!.jobs[0]).toMatchObject({ model: 'foreign', profile: 'personal' });
});

test('the licence line of our own model', async () => {
  const panel = await showPanel(new FakePanel());
  expect(panel.find('.licence').textContent).toBe('May be used commercially · trained on 96 photographs');
});

test('the language is the host’s, and can be changed', async () => {
  const panel = await showPanel(new FakePanel({}, 'ja'));
  expect(panel.find('.push-primary').textContent).toBe('背景を描く');
  await panel.press('.header .link', '設定');
  await panel.set(panel.find('.field', '言語').querySelector('select')!, 'en');
  await panel.press('.header .link', 'Back');
  expect(panel.find('.push-primary').textContent).toBe('Paint background');
  expect(panel.find('.haikei').lang).toBe('en');
});

test('the self-test tells what works, what does not and why', async () => {
  const panel = await showPanel(new FakePanel());
  await panel.press('.header .link');
  await panel.press('.push', 'Test now');
  expect(panel.text()).toContain('not here: no adapter');
  expect(panel.text()).toContain('webview, WASM · in use');
  expect(panel.text()).toContain('0.42 megapixels a second');
  expect(panel.text()).toContain('A frame of 1920 × 1080 takes about 5 s.');
  expect(panel.text()).toContain('Memory: 8.0 GB');
});

test('without a document there is nothing to paint, and another document brings its own stack', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  await openRoles(panel.root, 'BOOK');
  await panel.press('.choice', 'BG');
  act(() => fake.bring(null));
  await settle();
  expect(panel.text()).toContain('Open a document with your cels and a background.');
  expect(panel.find('.push-primary').getAttribute('aria-disabled')).toBe('true');
  act(() => fake.bring({ id: 'doc-2', name: 'c013.psd', revision: 1 }));
  await settle();
  expect(panel.text()).toContain('c013.psd');
  expect(roleIn(panel.root, 'BOOK')).toBe('BOOK');
});

test('a document that cannot be read says why', async () => {
  const panel = await showPanel(
    new FakePanel({ readShot: () => Promise.reject(new HaikeiError('mode-unsupported', { mode: 'CMYK' })) }),
  );
  expect(panel.find('.notice').textContent).toContain('The document is in CMYK mode');
});

test('everything that can be pressed or set has a name for a screen reader', async () => {
  const panel = await showPanel(new FakePanel());
  await panel.press('.link', 'Save…');
  const nameless = [
    ...panel.root.querySelectorAll('button, input, select, [role=button], [tabindex]'),
  ].filter((node) => {
    const label = node.getAttribute('aria-label') ?? node.closest('label')?.textContent ?? node.textContent;
    return label.trim() === '';
  });
  expect(nameless.map((node) => node.outerHTML)).toEqual([]);
});
