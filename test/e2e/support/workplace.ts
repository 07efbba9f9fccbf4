import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for one test; `snapshot` says what lies in it, byte for byte. */
export interface Workplace {
  readonly folder: string;
  path(name: string): string;
  write(name: string, bytes: Uint8Array | string): string;
  read(name: string): Buffer;
  snapshot(): Readonly<Record<string, string>>;
}

const folders: string[] = [];

export function createWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'haikei-e2e-'));
  folders.push(folder);
  const path = (name: string): string => join(folder, name);
  const isFile = (entry: { isFile(): boolean }): boolean => entry.isFile();
  return {
    folder,
    path,
    write(name, bytes) {
      writeFileSync(path(name), bytes);
      return path(name);
    },
    read: (name) => readFileSync(path(name)),
    snapshot() {
      const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter(isFile);
      return Object.fromEntries(
        files.map((entry) => [
          join(entry.parentPath, entry.name),
          readFileSync(join(entry.parentPath, entry.name), 'base64'),
        ]),
      );
    },
  };
}

/** To be called in `afterAll`. */
export function removeWorkplaces(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
