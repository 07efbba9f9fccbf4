/** @jest-environment jsdom */
import { act } from 'react';
import { writePresets } from '../../../src/panel/presets/write-presets.js';
import { parsePaintJob } from '../../../src/scene/job/parse-paint-job.js';
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';
import { closePanels, settle, showPanel } from './support/show-panel.js';

afterEach(closePanels);

test('hands are mixed and a light is chosen; the job says so, and is one that every Haikei takes', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  await panel.set(panel.find('.field', 'Watercolour').querySelector('input')!, '50');
  await panel.set(panel.find('.field', 'Strength').querySelector('input')!, '80');
  await panel.set(panel.find('.field', 'Detail').querySelector('input')!, '12');
  await panel.press('.tile', 'Dusk');
  await panel.press('.push-primary');
  const job = fake.runs[0]!.jobs[0]!;
  expect(job.look).toEqual({ hands: { gouache: 100, watercolour: 50 }, light: 'dusk' });
  expect([job.strength, job.detail]).toEqual([0.8, 2]);
  expect(parsePaintJob(JSON.parse(JSON.stringify(job)))).toEqual(job);
  const shares = [...panel.root.querySelectorAll('.field-value')].map((node) => node.textContent);
  expect(shares).toEqual(expect.arrayContaining(['67 %', '33 %', '0 %']));
});

test('the preview is asked for again when the look changes, before at the left of after', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  expect(fake.previews).toHaveLength(1);
  await panel.press('.tile', 'Poster');
  expect(fake.previews).toHaveLength(2);
  expect(JSON.parse(fake.previews[1]!)).toMatchObject({ look: { hands: { poster: 100 } } });
  const images = [...panel.root.querySelectorAll('.preview img')].map((image) => image.getAttribute('alt'));
  expect(images).toEqual(['After', 'Before']);
  await panel.set(panel.find('.preview-split input'), '20');
  expect(panel.find('.preview-clip').style.width).toBe('20%');
});

test('no preview is asked for while a plate is painted, nor where it is folded away', async () => {
  const fake = new FakePanel({ paint: () => new Promise(() => undefined) });
  const panel = await showPanel(fake);
  await panel.press('.section-title', '▾Preview');
  await panel.press('.tile', 'Poster');
  expect(fake.previews).toHaveLength(1);
  await panel.press('.section-title', '▸Preview');
  expect(fake.previews).toHaveLength(2);
  await panel.press('.push-primary');
  await panel.press('.tile', 'Gouache');
  expect(fake.previews).toHaveLength(2);
});

test('the preview moves by arrow keys and stays in the frame', async () => {
  const panel = await showPanel(new FakePanel());
  for (let i = 0; i < 30; i++) {
    act(() => {
      panel.find('.map').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    });
  }
  await settle();
  expect(panel.find('.section-aside span').textContent).toBe('1:1 at 0, 460');
});

test('thumbnails show each hand and each light on the own background', async () => {
  const fake = new FakePanel();
  const panel = await showPanel(fake);
  expect(new Set(fake.thumbnails.map((text) => (JSON.parse(text) as { light: string }).light))).toEqual(
    new Set([null, 'dusk']),
  );
  expect(panel.root.querySelectorAll('.tile img')).toHaveLength(5);
});

test('a preset is saved under a name, comes back in a new panel, and is deleted', async () => {
  const fake = new FakePanel();
  const first = await showPanel(fake);
  await first.press('.tile', 'Dusk');
  await first.press('.link', 'Save…');
  await first.set(first.find('.text-field'), '  Evening ');
  await first.press('.link', 'Save');
  expect(fake.stored.get('presets')).toContain('"Evening"');
  closePanels();
  const second = await showPanel(fake);
  await second.press('.tile', 'As it is');
  await second.set(second.find('.field', 'Preset').querySelector('select')!, 'Evening');
  expect(second.control.store.getState().settings.light).toBe('dusk');
  await second.press('.link', 'Delete');
  expect(JSON.parse(fake.stored.get('presets')!)).toMatchObject({ presets: [] });
});

test('damaged presets are left out, told, and put aside before anything is written', async () => {
  const fake = new FakePanel();
  const good = { model: null, hands: {}, light: 'dusk', strength: 1, detail: 1, bakeLight: false };
  const text = writePresets([
    { name: 'Good', look: good },
    { name: 'Bad', look: { ...good, strength: 7 } },
  ]);
  fake.stored.set('presets', text);
  const panel = await showPanel(fake);
  expect(panel.control.store.getState().presets.list.map(({ name }) => name)).toEqual(['Good']);
  expect(panel.text()).toContain('1 presets could not be read');
  await panel.press('.link', 'Save…');
  await panel.set(panel.find('.text-field'), 'New');
  await panel.press('.link', 'Save');
  expect(fake.stored.get('presets-damaged')).toBe(text);
  expect(fake.stored.get('presets')).toContain('"New"');
});

test('settings come back the next day; damaged ones are not believed', async () => {
  const fake = new FakePanel();
  const first = await showPanel(fake);
  await first.press('.tile', 'Dusk');
  closePanels();
  const second = await showPanel(fake);
  expect(second.control.store.getState().settings.light).toBe('dusk');
  closePanels();
  fake.stored.set('settings', '{"light":5}');
  const third = await showPanel(fake);
  expect(third.control.store.getState().settings.light).toBeNull();
});
