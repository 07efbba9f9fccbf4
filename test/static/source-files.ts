import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '../..');

export interface SourceFile {
  /** `src/scene/layer.ts` */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of src/, by its path from the root of the project with forward slashes. */
export function readSources(): readonly SourceFile[] {
  return readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}
