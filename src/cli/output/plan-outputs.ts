import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { PaintOptions } from '../settings/paint-options.js';
import { defaultOutput } from './output-names.js';
import { OUTPUT_KINDS, type OutputPlan } from './output-plan.js';

/** Where a path really leads, also when the last part does not exist yet. */
function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}

const optional = (path: string | undefined): string | null => (path === undefined ? null : resolve(path));

function checkPaths(plan: OutputPlan, inputs: readonly string[], force: boolean): void {
  const taken = new Set<string>();
  for (const kind of OUTPUT_KINDS) {
    const path = plan[kind];
    if (path === null) continue;
    const real = realPath(path);
    if (inputs.some((input) => realPath(input) === real)) throw new HaikeiError('output-is-input', { path });
    if (taken.has(real))
      throw new HaikeiError('usage', { reason: `two results would be written to ${path}` });
    if (!force && existsSync(real)) throw new HaikeiError('output-exists', { path });
    taken.add(real);
  }
}

/**
 * Decides where the results of `haikei paint` go, and refuses what would overwrite something, before any work.
 * @throws HaikeiError `output-is-input`, `output-exists`, `usage` (two results, one path)
 */
export function planOutputs(input: string, options: PaintOptions, extension: 'psd' | 'psb'): OutputPlan {
  const document = resolve(options.out ?? defaultOutput(input, extension));
  const plan: OutputPlan = {
    document,
    plate: optional(options.plate),
    preview: optional(options.preview),
    sidecar: options.sidecar ? `${document}.haikei.json` : null,
    job: optional(options.saveJob),
  };
  const ownLight = options.light?.endsWith('.json') === true ? options.light : undefined;
  const inputs = [input, options.job, ownLight].filter((path) => path !== undefined);
  checkPaths(plan, inputs, options.force ?? false);
  return plan;
}
