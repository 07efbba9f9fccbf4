import { createPanelControl } from '../../../src/panel/control/panel-control.js';
import { FLYOUT_ITEMS } from '../../../src/plugin/menu/flyout-item.js';
import { invokeFlyout } from '../../../src/plugin/menu/invoke-flyout.js';
import { pluginTextsFor } from '../../../src/plugin/texts/plugin-texts.js';
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';

async function open(fake = new FakePanel()) {
  const told: string[] = [];
  const control = createPanelControl(fake.services);
  for (const section of ['preview', 'look', 'light'] as const)
    control.dispatch({ type: 'section-folded', section });
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
  const tell = (message: string): Promise<void> => {
    told.push(message);
    return Promise.resolve();
  };
  const buildShot = (): Promise<void> => tell('cut');
  return { fake, control, told, invoke: (id: string) => invokeFlyout(id, { control, tell, buildShot }) };
}

test('the menu paints what the panel is set to, and shows that page', async () => {
  const { fake, control, invoke } = await open();
  control.dispatch({ type: 'settings-changed', change: { strength: 0.25 } });
  control.dispatch({ type: 'page-opened', page: 'settings' });
  await invoke('paint');
  expect(fake.runs.map(({ jobs }) => jobs.map(({ strength }) => strength))).toEqual([[0.25]]);
  expect(control.store.getState().page).toBe('paint');
  control.dispose();
});

test('the menu builds a cut', async () => {
  const { control, told, invoke } = await open();
  await invoke('shot');
  expect(told).toEqual(['cut']);
  control.dispose();
});

test('the menu opens the settings', async () => {
  const { control, invoke } = await open();
  await invoke('settings');
  expect(control.store.getState().page).toBe('settings');
  control.dispose();
});

test('about says version, model, what may be done with it and what it learned from', async () => {
  const { control, told, invoke } = await open();
  await invoke('about');
  expect(told[0]).toContain('Haikei 0.1.0 · Apache-2.0');
  expect(told[0]).toMatch(/Model: .+ \d/);
  expect(told[0]).toContain('May be used commercially');
  expect(told[0]).toContain('nothing leaves this machine');
  control.dispose();
});

test('about and help speak the language of the panel; where there is no model, that is said', async () => {
  const none = new FakePanel({ readCatalogue: () => Promise.resolve({ models: [], lights: [] }) }, 'ja');
  const { control, told, invoke } = await open(none);
  await invoke('about');
  await invoke('help');
  expect(told[0]).toContain('描くためのモデルがありません。');
  expect(told[1]).toContain('「背景を描く」');
  control.dispatch({ type: 'language-chosen', locale: 'en' });
  await invoke('help');
  expect(told[2]).toContain('Paint background');
  control.dispose();
});

test('what is not in the menu does nothing', async () => {
  const { control, told, invoke } = await open();
  const before = control.store.getState();
  await invoke('-');
  expect([control.store.getState(), told]).toEqual([before, []]);
  control.dispose();
});

test.each(['en', 'ja'] as const)('every entry has a name of its own: %s', (locale) => {
  const { menu } = pluginTextsFor(locale);
  expect(new Set(FLYOUT_ITEMS.map((id) => menu[id])).size).toBe(FLYOUT_ITEMS.length);
});
