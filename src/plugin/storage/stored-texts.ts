import { HaikeiError } from '../../errors/haikei-error.js';
import type { PanelServices, StoredName } from '../../panel/services/panel-services.js';
import type { TextStorage } from './text-storage.js';

const keyOf = (name: StoredName): string => `art.haikei.${name}`;

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Presets and settings in a storage that may be full or forbidden; the panel checks what it reads. */
export const storedTexts = (storage: TextStorage): Pick<PanelServices, 'readStored' | 'writeStored'> => ({
  readStored(_signal, name) {
    try {
      return Promise.resolve(storage.getItem(keyOf(name)));
    } catch (cause) {
      const error = new HaikeiError('file-unreadable', { path: name, reason: reasonOf(cause) }, { cause });
      return Promise.reject(error);
    }
  },
  writeStored(_signal, name, text) {
    try {
      storage.setItem(keyOf(name), text);
      return Promise.resolve();
    } catch (cause) {
      const error = new HaikeiError('write-failed', { path: name, reason: reasonOf(cause) }, { cause });
      return Promise.reject(error);
    }
  },
});
