import { createPlugin, type Plugin } from '../../../src/plugin/create-plugin.js';
import type { DocumentDescription } from '../../../src/host/psd/write/document-description.js';
import type { PluginPages } from '../../../src/plugin/webview/plugin-pages.js';
import type { PluginWorld } from '../../../src/plugin/world.js';
import type { FakePhotoshop } from '../photoshop/fake-photoshop.js';
import { type Opened, openInFake } from '../photoshop/open-in-fake.js';
import { fastFiles } from './packaged-files.js';

export interface OpenedPlugin extends Opened {
  readonly plugin: Plugin;
  readonly stored: Map<string, string>;
}

/** No panel is open, so there is nothing that a page could lie in. */
const noPages: PluginPages = {
  isOpen: false,
  load: () => Promise.reject(new Error('no panel is open')),
  onClosed: () => undefined,
};

/** A world around a fake Photoshop; what is remembered lies in `stored`. */
export const pluginWorld = (
  photoshop: FakePhotoshop,
  stored: Map<string, string>,
  changes: Partial<PluginWorld> = {},
): PluginWorld => ({
  photoshop,
  chooseCutFolder: () => Promise.resolve(null),
  files: fastFiles(),
  storage: {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => void stored.set(key, value),
  },
  pages: noPages,
  uiLocale: 'en_US',
  hostVersion: '26.0.0',
  memory: null,
  version: '0.1.0',
  now: () => Date.now(),
  date: () => new Date(0),
  wait: () => Promise.resolve(),
  ...changes,
});

/** The plugin in a fake Photoshop with one document open. */
export function openPlugin(
  description: DocumentDescription,
  changes: Partial<PluginWorld> = {},
): OpenedPlugin {
  const opened = openInFake(description);
  const stored = new Map<string, string>();
  return { ...opened, plugin: createPlugin(pluginWorld(opened.photoshop, stored, changes)), stored };
}
