/** @jest-environment jsdom */
import { act } from 'react';
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';
import { closePanels, settle, showPanel } from './support/show-panel.js';

/** As UXP's own elements behave: values are properties, and their events stay where they happen. */
class SpectrumElement extends HTMLElement {
  value: unknown = undefined;
  checked: unknown = undefined;
  selected: unknown = undefined;
  selectedIndex = -1;
}

beforeAll(() => {
  const names = ['button', 'slider', 'dropdown', 'menu', 'menu-item', 'checkbox', 'textfield'];
  for (const name of names) customElements.define(`sp-${name}`, class extends SpectrumElement {});
});

afterEach(closePanels);

const send = async (
  element: HTMLElement,
  type: string,
  change: Partial<SpectrumElement> = {},
): Promise<void> => {
  act(() => {
    Object.assign(element, change);
    element.dispatchEvent(new Event(type, { bubbles: false }));
  });
  await settle();
};

test('only elements of UXP and blocks are drawn there: no form controls of a browser', async () => {
  const { root, press } = await showPanel(new FakePanel(), 'spectrum');
  await press('.link', 'Save…');
  expect([...root.querySelectorAll('button, input, select, progress, label, canvas')]).toEqual([]);
  const names = new Set([...root.querySelectorAll('*')].map((node) => node.localName));
  expect([...names].filter((name) => name.startsWith('sp-')).sort()).toEqual([
    'sp-button',
    'sp-checkbox',
    'sp-dropdown',
    'sp-menu',
    'sp-menu-item',
    'sp-slider',
    'sp-textfield',
  ]);
});

test('a slider is heard while it is dragged and when it is let go, and shows what was set', async () => {
  const { find, control } = await showPanel(new FakePanel(), 'spectrum');
  const slider = find('.field', 'Strength').querySelector<HTMLElement & SpectrumElement>('sp-slider')!;
  expect([slider.getAttribute('max'), slider.value]).toEqual(['100', 100]);
  await send(slider, 'input', { value: '73.6' });
  expect(control.store.getState().settings.strength).toBe(0.74);
  await send(slider, 'change', { value: 20 });
  expect(control.store.getState().settings.strength).toBe(0.2);
  expect(slider.value).toBe(20);
  await send(slider, 'input', { value: undefined });
  expect(control.store.getState().settings.strength).toBe(0.2);
});

test('a dropdown tells places, and marks the chosen item', async () => {
  const { find, control } = await showPanel(new FakePanel(), 'spectrum');
  const dropdown = find('.field', 'Use').querySelector<HTMLElement>('sp-dropdown')!;
  const marked = (): readonly unknown[] =>
    [...dropdown.querySelectorAll<HTMLElement & SpectrumElement>('sp-menu-item')].map(
      ({ selected }) => selected,
    );
  expect(marked()).toEqual([true, false]);
  await send(dropdown, 'change', { selectedIndex: 1 });
  expect(control.store.getState().settings.profile).toBe('personal');
  expect(marked()).toEqual([false, true]);
  expect(dropdown.className).toContain('dropdown');
});

test('a checkbox, a text field and buttons', async () => {
  const { find, control, press, root } = await showPanel(new FakePanel(), 'spectrum');
  await send(root.querySelector<HTMLElement>('sp-checkbox')!, 'change', { checked: true });
  expect(control.store.getState().settings.hideSource).toBe(true);
  expect(root.querySelector<HTMLElement & SpectrumElement>('sp-checkbox')!.checked).toBe(true);
  await press('.link', 'Save…');
  await send(find('sp-textfield'), 'input', { value: 'Evening' });
  await press('.link', 'Save');
  expect(control.store.getState().presets.list.map(({ name }) => name)).toEqual(['Evening']);
  await send(find('sp-button', 'Paint background'), 'click');
  expect(control.store.getState().run.kind).toBe('done');
});

test('a blocked button is never disabled, because UXP would lose it from the tab order, and does nothing', async () => {
  const fake = new FakePanel();
  const { find } = await showPanel(fake, 'spectrum');
  act(() => fake.bring(null));
  await settle();
  const button = find('sp-button');
  expect([button.hasAttribute('disabled'), button.getAttribute('aria-disabled')]).toEqual([false, 'true']);
  await send(button, 'click');
  expect(fake.runs).toEqual([]);
});

test('what is pressed by the mouse is pressed by Enter and space too', async () => {
  const { find, control } = await showPanel(new FakePanel(), 'spectrum');
  const title = (): HTMLElement => find('.section-title');
  for (const key of ['Enter', ' ', 'x']) {
    act(() => {
      title().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  }
  expect(control.store.getState().folded).toEqual([]);
  act(() => {
    title().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  expect(control.store.getState().folded).toEqual(['stack']);
  expect(title().tabIndex).toBe(0);
});
