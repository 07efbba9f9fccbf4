import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-files.js';

export interface SourceImport {
  readonly from: string;
  /** Path of a source file (`src/raster/pixels.ts`), or the name of a package (`fflate`, `node`, `@x/y`). */
  readonly to: string;
  readonly kind: 'source' | 'package';
}

/** Everything a file imports, re-exports, imports dynamically or requires, as TypeScript's own scanner sees it. */
export function importsOf({ path, text }: SourceFile): readonly SourceImport[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return { from: path, to: packageName(fileName), kind: 'package' };
    const target = posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts');
    return { from: path, to: target, kind: 'source' };
  });
}

/** All of Node's own modules are `node`, except for those that UXP has too; Node's are written `node:os`. */
function packageName(specifier: string): string {
  if (specifier === 'os' || specifier === 'fs') return specifier;
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node';
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
