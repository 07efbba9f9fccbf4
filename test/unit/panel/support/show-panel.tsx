import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { createPanelControl, type PanelControl } from '../../../../src/panel/control/panel-control.js';
import { Panel } from '../../../../src/panel/parts/panel.js';
import type { WidgetKit } from '../../../../src/panel/widgets/widget-kit.js';
import type { FakePanel } from '../../../fakes/panel/fake-panel-services.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const closers: (() => void)[] = [];

/** Lets every promise that is already on its way arrive. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 40; turn++) await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

export interface ShownPanel {
  readonly control: PanelControl;
  readonly root: HTMLElement;
  text(): string;
  /** The element whose text or label is `name`. */
  find(selector: string, name?: string): HTMLElement;
  press(selector: string, name?: string): Promise<void>;
  /** Sets a control's value as a person does. */
  set(element: HTMLElement, value: string): Promise<void>;
}

/** The whole panel in a document, over the services of `fake`. */
export async function showPanel(fake: FakePanel, widgets: WidgetKit = 'plain'): Promise<ShownPanel> {
  const container = document.createElement('div');
  document.body.append(container);
  const control = createPanelControl(fake.services);
  const root = createRoot(container);
  act(() => root.render(<Panel control={control} widgets={widgets} />));
  closers.push(() => {
    control.dispose();
    act(() => root.unmount());
    container.remove();
  });
  await settle();
  const find = (selector: string, name?: string): HTMLElement => {
    const all = [...container.querySelectorAll<HTMLElement>(selector)];
    const named = all.filter(
      (node) =>
        name === undefined ||
        node.textContent === name ||
        node.getAttribute('aria-label') === name ||
        node.querySelector('.field-label')?.textContent === name,
    );
    if (!named[0]) throw new Error(`no ${selector} called ${name ?? ''} in: ${container.innerHTML}`);
    return named[0];
  };
  return {
    control,
    root: container,
    text: () => container.textContent,
    find,
    async press(selector, name) {
      act(() => find(selector, name).click());
      await settle();
    },
    async set(element, value) {
      act(() => setValue(element, value));
      await settle();
    },
  };
}

/** React watches the property, so the value is set as the browser sets it. */
function setValue(element: HTMLElement, value: string): void {
  const own = Object.getPrototypeOf(element) as object;
  Object.getOwnPropertyDescriptor(own, 'value')?.set?.call(element, value);
  const type = element instanceof HTMLSelectElement ? 'change' : 'input';
  element.dispatchEvent(new Event(type, { bubbles: true }));
}

export const closePanels = (): void => {
  for (const close of closers.splice(0)) close();
};
