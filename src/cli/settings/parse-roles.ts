import { HaikeiError } from '../../errors/haikei-error.js';
import { ROLES, type Role } from '../../scene/role.js';
import { parseChoice } from './parse-numbers.js';

/** `Layer 3=cel` pairs; the last `=` separates, since layer names may hold one. */
export function parseRoles(pairs: readonly string[]): Record<string, Role> {
  const roles: Record<string, Role> = {};
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    if (at <= 0) throw new HaikeiError('usage', { reason: `--role "${pair}": write "layer name=role"` });
    roles[pair.slice(0, at).trim()] = parseChoice('--role', pair.slice(at + 1), ROLES);
  }
  return roles;
}
