import { basename, dirname, extname, join, resolve } from 'node:path';

const SUFFIX = '-painted';

/**
 * Default name of the result beside the input: `cut.psd` → `cut-painted.psd`; a shot that was painted before
 * keeps counting, so that the input is never the output: `cut-painted.psd` → `cut-painted-2.psd`.
 */
export function defaultOutput(input: string, extension: 'psd' | 'psb'): string {
  const stem = basename(input, extname(input));
  const earlier = /^(.*-painted)(?:-(\d+))?$/.exec(stem);
  const name = earlier ? `${earlier[1]}-${Number(earlier[2] ?? '1') + 1}` : `${stem}${SUFFIX}`;
  return join(dirname(input), `${name}.${extension}`);
}

/** The same path with another extension. */
export const withExtension = (path: string, extension: string): string =>
  resolve(dirname(path), `${basename(path, extname(path))}.${extension}`);
