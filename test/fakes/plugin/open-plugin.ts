import { createPlugin, type Plugin } from '../../../src/plugin/create-plugin.js';
import type { PluginFiles } from '../../../src/plugin/files/plugin-files.js';
import type { DocumentDescription } from '../../../src/host/psd/write/document-description.js';
import type { PluginWorld } from '../../../src/plugin/world.js';
import { type Opened, openInFake } from '../photoshop/open-in-fake.js';
import { fastFiles } from './packaged-files.js';

export interface OpenedPlugin extends Opened {
  readonly plugin: Plugin;
  readonly stored: Map<string, string>;
}

/** The plugin in a fake Photoshop with one document open. */
export function openPlugin(
  description: DocumentDescription,
  { files = fastFiles(), ...changes }: Partial<PluginWorld> & { readonly files?: PluginFiles } = {},
): OpenedPlugin {
  const opened = openInFake(description);
  const stored = new Map<string, string>();
  const plugin = createPlugin({
    photoshop: opened.photoshop,
    files,
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    },
    uiLocale: 'en_US',
    version: '0.1.0',
    now: () => Date.now(),
    date: () => new Date(0),
    wait: () => Promise.resolve(),
    ...changes,
  });
  return { ...opened, plugin, stored };
}
