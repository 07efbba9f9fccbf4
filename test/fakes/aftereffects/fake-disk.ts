import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { throwIfCancelled } from '../../../src/errors/throw-if-cancelled.js';
import type { FootageFiles } from '../../../src/host/aftereffects/footage/footage-files.js';

/** Files in memory. A file may come late: it is there in part for a while, and then as a whole. */
export class FakeDisk implements FootageFiles {
  readonly files = new Map<string, Uint8Array>();
  /** The folder for temporary files is always there. */
  readonly folders = new Set(['/tmp']);
  /** Hears of every write before it happens; what it throws is what the system says. */
  onWrite: (path: string) => void = () => undefined;
  private late: { path: string; bytes: Uint8Array; turns: number }[] = [];

  list(signal: AbortSignal, folder: string): Promise<readonly string[]> {
    throwIfCancelled(signal);
    const inside = [...this.files.keys(), ...this.folders].filter((path) => path.startsWith(`${folder}/`));
    return Promise.resolve([...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0]!))]);
  }

  size(signal: AbortSignal, path: string): Promise<number | null> {
    throwIfCancelled(signal);
    return Promise.resolve(this.files.get(path)?.length ?? null);
  }

  async read(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array> {
    throwIfCancelled(signal);
    await Promise.resolve();
    const bytes = this.files.get(path);
    if (!bytes) throw new HaikeiError('file-missing', { path });
    if (bytes.length > limit)
      throw new HaikeiError('file-too-large', { what: path, value: bytes.length, limit });
    return bytes;
  }

  async makeFolder(signal: AbortSignal, path: string): Promise<void> {
    throwIfCancelled(signal);
    await Promise.resolve();
    this.folders.add(path);
  }

  async write(signal: AbortSignal, path: string, bytes: Uint8Array): Promise<void> {
    throwIfCancelled(signal);
    await Promise.resolve();
    this.onWrite(path);
    if (!this.folders.has(path.slice(0, path.lastIndexOf('/'))))
      throw new HaikeiError('write-failed', { path, reason: 'the folder does not exist' });
    this.files.set(path, bytes);
  }

  remove(path: string): Promise<void> {
    for (const known of [...this.files.keys()])
      if (known === path || known.startsWith(`${path}/`)) this.files.delete(known);
    this.folders.delete(path);
    return Promise.resolve();
  }

  hasFolder(path: string): boolean {
    return this.folders.has(path) || [...this.files.keys()].some((file) => file.startsWith(`${path}/`));
  }

  /** A file or a folder with what is in it. @returns false where it is not there, or something of the new name is */
  rename(from: string, to: string): boolean {
    if (this.hasFolder(to) || this.files.has(to)) return false;
    if (!this.hasFolder(from) && !this.files.has(from)) return false;
    const renamed = (path: string): string =>
      path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
    const [files, folders] = [[...this.files], [...this.folders]];
    this.files.clear();
    this.folders.clear();
    for (const [path, bytes] of files) this.files.set(renamed(path), bytes);
    for (const path of folders) this.folders.add(renamed(path));
    return true;
  }

  /** A file that begins to be there after one turn, grows, and is whole after `turns`. */
  writeLate(path: string, bytes: Uint8Array, turns: number): void {
    this.late.push({ path, bytes, turns });
  }

  /** What a moment does: to be called where time is waited for. */
  passTime(): void {
    for (const file of this.late) {
      file.turns--;
      const part = Math.max(1, Math.floor(file.bytes.length / (Math.max(0, file.turns) + 1)));
      this.files.set(file.path, file.turns > 0 ? file.bytes.slice(0, part) : file.bytes);
    }
    this.late = this.late.filter(({ turns }) => turns > 0);
  }
}
