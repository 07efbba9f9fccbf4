import { posix } from 'node:path';
import type { FakeDisk } from '../aftereffects/fake-disk.js';

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** ExtendScript's files: nothing throws, what fails answers false, and names are written as in web addresses. */
abstract class Entry {
  error = '';

  protected path: string;

  constructor(
    readonly disk: FakeDisk,
    path: string,
  ) {
    this.path = posix.normalize(path);
  }

  get fsName(): string {
    return this.path;
  }
  get name(): string {
    return encodeURI(nameOf(this.path));
  }
  abstract get exists(): boolean;

  /** Within the same folder only. */
  rename(name: string): boolean {
    if (/[\\/]/.test(name)) return this.fail('no path');
    const to = `${parentOf(this.path)}/${name}`;
    // An existing file is replaced on no system.
    if (!this.disk.rename(this.path, to)) return this.fail('it cannot be renamed');
    this.path = to;
    return true;
  }

  protected fail(error: string): false {
    this.error = error;
    return false;
  }
}

export class FakeFile extends Entry {
  encoding = 'BINARY';
  lineFeed = 'Unix';
  private mode: 'r' | 'w' | null = null;
  private text = '';

  get exists(): boolean {
    return this.disk.files.has(this.path);
  }
  get length(): number {
    return this.disk.files.get(this.path)?.length ?? 0;
  }
  get parent(): FakeFolder {
    return new FakeFolder(this.disk, parentOf(this.path));
  }

  open(mode: string): boolean {
    if (mode !== 'r' && mode !== 'w') throw new TypeError(`mode ${mode}`);
    if (mode === 'r' && !this.exists) return this.fail('file not found');
    if (mode === 'w' && !this.disk.hasFolder(parentOf(this.path))) return this.fail('no such folder');
    this.mode = mode;
    this.text = '';
    return true;
  }

  read(): string {
    if (this.mode !== 'r' || this.encoding !== 'UTF-8') throw new TypeError('not open to read text');
    return new TextDecoder().decode(this.disk.files.get(this.path));
  }

  write(text: string): boolean {
    if (this.mode !== 'w' || this.encoding !== 'UTF-8') throw new TypeError('not open to write text');
    this.text += text;
    return true;
  }

  close(): boolean {
    if (this.mode === 'w') this.disk.files.set(this.path, new TextEncoder().encode(this.text));
    this.mode = null;
    return true;
  }

  copy(to: string): boolean {
    const bytes = this.disk.files.get(this.path);
    if (!bytes || !this.disk.hasFolder(parentOf(to))) return this.fail('it cannot be copied');
    this.disk.onWrite(to);
    this.disk.files.set(to, bytes);
    return true;
  }

  remove(): boolean {
    return this.disk.files.delete(this.path);
  }
}

export class FakeFolder extends Entry {
  get exists(): boolean {
    return this.path === '/' || this.disk.hasFolder(this.path);
  }
  get parent(): FakeFolder | null {
    return this.path === '/' ? null : new FakeFolder(this.disk, parentOf(this.path));
  }

  /** One level. */
  create(): boolean {
    if (!this.parent?.exists) return this.fail('no such folder');
    this.disk.folders.add(this.path);
    return true;
  }

  getFiles(): Entry[] {
    const inside = [...this.disk.files.keys(), ...this.disk.folders].filter((path) =>
      path.startsWith(`${this.path}/`),
    );
    const names = new Set(inside.map((path) => path.slice(this.path.length + 1).split('/')[0]!));
    return [...names].map((name) => {
      const path = `${this.path}/${name}`;
      return this.disk.files.has(path) ? new FakeFile(this.disk, path) : new FakeFolder(this.disk, path);
    });
  }

  /** Empty ones only. */
  remove(): boolean {
    if (this.getFiles().length > 0) return this.fail('it is not empty');
    return this.disk.folders.delete(this.path);
  }
}
