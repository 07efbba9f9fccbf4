import type { PaintJob } from '../../scene/job/paint-job.js';
import { DETAIL_RANGE } from '../../scene/job/paint-job-schema.js';
import { parseLook } from './parse-look.js';
import { parseChoice, parseNumber, parseWhole } from './parse-numbers.js';
import { parseRoles } from './parse-roles.js';
import type { JobOptions } from './paint-options.js';

/** `none` takes the light of a job file away. */
function lightFrom({ look }: PaintJob, { light }: JobOptions): string | null {
  if (light === undefined) return look.light;
  return light === 'none' ? null : light;
}

/** The job that a command line asks for: `base` (defaults or a job file) with the given options laid over it. */
export function jobFromOptions(base: PaintJob, options: JobOptions): PaintJob {
  const hands = options.look === undefined ? base.look.hands : parseLook(options.look);
  return {
    ...base,
    background: options.background ?? base.background,
    roles: { ...base.roles, ...parseRoles(options.role ?? []) },
    model: options.model ?? base.model,
    look: { hands, light: lightFrom(base, options) },
    bakeLight: options.bakeLight ?? base.bakeLight,
    strength:
      options.strength === undefined ? base.strength : parseNumber('--strength', options.strength, [0, 1]),
    detail:
      options.detail === undefined ? base.detail : parseNumber('--detail', options.detail, DETAIL_RANGE),
    profile:
      options.profile === undefined
        ? base.profile
        : parseChoice('--profile', options.profile, ['commercial', 'personal']),
    hideSource: options.hideOriginal ?? base.hideSource,
    tile: options.tile === undefined ? base.tile : parseWhole('--tile', options.tile, [32, 4096]),
    reproducible: options.reproducible ?? base.reproducible,
  };
}
