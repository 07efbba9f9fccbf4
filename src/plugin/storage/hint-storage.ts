import type { TextStorage } from './text-storage.js';

/** One text that it is good to have from the last time, and no harm to be without. */
export interface Hint {
  read(): string | null;
  write(text: string): void;
}

/** Whatever the storage says: one that is full or forbidden only forgets. */
export const storedHint = (storage: TextStorage, name: string): Hint => ({
  read() {
    try {
      return storage.getItem(`art.haikei.${name}`);
    } catch {
      return null;
    }
  },
  write(text) {
    try {
      storage.setItem(`art.haikei.${name}`, text);
    } catch {
      return;
    }
  },
});
