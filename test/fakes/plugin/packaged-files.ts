import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { PluginFiles } from '../../../src/plugin/files/plugin-files.js';

const root = join(__dirname, '../../..');

/** What the plugin is packaged with, from where it is packaged; `changed` stand in for files, null for one that is gone. */
export function packagedFiles(
  keep: (path: string) => boolean = () => true,
  changed: ReadonlyMap<string, Uint8Array> = new Map(),
): PluginFiles {
  return {
    list: (_signal, folder) =>
      Promise.resolve(
        readdirSync(join(root, folder))
          .filter((name) => keep(`${folder}/${name}`))
          .sort(),
      ),
    read(_signal, path, limit) {
      const bytes = changed.get(path) ?? (keep(path) ? new Uint8Array(readFileSync(join(root, path))) : null);
      if (bytes === null) return Promise.reject(new HaikeiError('file-missing', { path }));
      if (bytes.length > limit)
        return Promise.reject(new HaikeiError('file-too-large', { what: path, value: bytes.length, limit }));
      return Promise.resolve(bytes);
    },
  };
}

/** Without the finer model, whose networks take longer than a test has patience. */
export const fastFiles = (): PluginFiles => packagedFiles((path) => !path.includes('haikei-fine'));
