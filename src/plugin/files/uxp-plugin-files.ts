import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { PluginFiles } from './plugin-files.js';

/** What Haikei uses of UXP's entries; a folder has `getEntries`, a file `read`. */
export interface UxpEntry {
  readonly name: string;
  readonly isFile: boolean;
  /** As the system writes it. */
  readonly nativePath?: string;
  getEntries?(): Promise<readonly UxpEntry[]>;
  getEntry?(path: string): Promise<UxpEntry>;
  getMetadata?(): Promise<{ readonly size: number }>;
  read?(options: { readonly format: unknown }): Promise<ArrayBuffer>;
}

/** What Haikei uses of `uxp.storage`. */
export interface UxpStorage {
  readonly localFileSystem: {
    getPluginFolder(): Promise<UxpEntry>;
    /** Null where nothing is chosen; a list where several may be. */
    getFileForOpening?(options: {
      readonly types: readonly string[];
      readonly allowMultiple: boolean;
    }): Promise<UxpEntry | UxpEntry[] | null>;
    /** Null where nothing is chosen. */
    getFolder?(): Promise<UxpEntry | null>;
  };
  readonly formats: { readonly binary: unknown };
}

async function find(storage: UxpStorage, path: string): Promise<UxpEntry> {
  try {
    const folder = await storage.localFileSystem.getPluginFolder();
    const entry = await folder.getEntry?.(path);
    if (entry) return entry;
  } catch (cause) {
    throw new HaikeiError('file-missing', { path }, { cause });
  }
  throw new HaikeiError('file-missing', { path });
}

function refuseLarge(path: string, value: number, limit: number): void {
  if (value > limit) throw new HaikeiError('file-too-large', { what: path, value, limit });
}

/** The plugin's folder through UXP's file system. */
export const uxpPluginFiles = (storage: UxpStorage): PluginFiles => ({
  async list(signal, path) {
    throwIfCancelled(signal);
    const folder = await find(storage, path);
    const entries = (await folder.getEntries?.()) ?? [];
    return entries
      .filter(({ isFile }) => isFile)
      .map(({ name }) => name)
      .sort();
  },
  async read(signal, path, limit) {
    throwIfCancelled(signal);
    const file = await find(storage, path);
    const size = (await file.getMetadata?.())?.size;
    if (size !== undefined) refuseLarge(path, size, limit);
    const bytes = await file.read?.({ format: storage.formats.binary });
    if (bytes === undefined) throw new HaikeiError('file-missing', { path });
    refuseLarge(path, bytes.byteLength, limit);
    throwIfCancelled(signal);
    return new Uint8Array(bytes);
  },
});
