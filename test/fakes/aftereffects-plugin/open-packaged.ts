import { runInContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import type { FakeAfterEffects } from '../aftereffects/fake-after-effects.js';
import { diskFs } from './disk-fs.js';
import { packageStorage } from './package-storage.js';

/** What UXP does not have or does not document, as far as this document has it. */
const ABSENT = ['AbortController', 'AbortSignal', 'MutationObserver', 'XMLHttpRequest', 'WebSocket'];

export interface PackagedPanel {
  readonly root: HTMLElement;
  /** Scripts of the plugin that failed where nobody hears. */
  readonly complaints: readonly string[];
  /** What a person answers who is asked for a file. */
  fileToOpen: string | null;
  texts(selector: string): readonly string[];
  /** Waits until there is such an element; the first whose text has `text` in it. */
  find(selector: string, text?: string): Promise<HTMLElement>;
  press(selector: string, text?: string): Promise<void>;
  close(): void;
}

interface Entries {
  readonly panels: Readonly<
    Record<string, { create(root: HTMLElement): void; destroy(root: HTMLElement): void }>
  >;
}

const PATIENCE = 240_000;

/** Webviews are not documented in After Effects: here they say that they cannot load their page. */
function refuseWebviews({ window }: JSDOM): void {
  const { document, Event, MutationObserver } = window;
  const refuse = (node: Node): void => {
    if (node.nodeName.toLowerCase() === 'webview') node.dispatchEvent(new Event('loaderror'));
  };
  const seen = new MutationObserver((records) =>
    records.forEach(({ addedNodes }) => addedNodes.forEach(refuse)),
  );
  seen.observe(document, { childList: true, subtree: true });
}

/**
 * The plugin out of its package in a document without a browser around it, in the fake After Effects: the very script that
 * is shipped, with the modules that UXP gives and little else. Nothing is drawn.
 */
export function openPackaged(files: ReadonlyMap<string, Uint8Array>, ae: FakeAfterEffects): PackagedPanel {
  const dom = new JSDOM('<!doctype html><body></body>', {
    url: 'https://plugin.test/',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const { window } = dom;
  const complaints: string[] = [];
  window.addEventListener('error', ({ message }) => complaints.push(message));
  refuseWebviews(dom);
  for (const name of ABSENT) Reflect.deleteProperty(window, name);
  let entries: Entries | null = null;
  const modules: Readonly<Record<string, unknown>> = {
    aftereffects: ae.module('nested'),
    uxp: {
      entrypoints: { setup: (given: Entries) => (entries = given) },
      host: { uiLocale: 'en_US', version: '27.0.0' },
      storage: packageStorage(files, () => panel.fileToOpen),
    },
    os: { totalmem: () => 2 ** 34, platform: () => 'darwin', homedir: () => '/Users/artist' },
    fs: diskFs(ae.disk),
  };
  Object.assign(window, {
    require: (name: string) => {
      if (!Object.hasOwn(modules, name)) throw new Error(`Cannot find module '${name}'`);
      return modules[name];
    },
  });
  runInContext(new TextDecoder().decode(files.get('index.js')), dom.getInternalVMContext());
  const entry = (entries as Entries | null)!.panels['haikeiPanel']!;
  const root = window.document.body.appendChild(window.document.createElement('div'));
  const look = (selector: string, text: string): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent.includes(text));
  const find = async (selector: string, text = ''): Promise<HTMLElement> => {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      const found = look(selector, text);
      if (found) return found;
      ae.disk.passTime();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no ${selector} ${text} in: ${root.textContent}`);
  };
  const panel: PackagedPanel = {
    root,
    complaints,
    fileToOpen: null,
    texts: (selector) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent),
    find,
    press: async (selector, text) => (await find(selector, text)).click(),
    close() {
      entry.destroy(root);
      window.close();
    },
  };
  entry.create(root);
  return panel;
}
