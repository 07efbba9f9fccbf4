import type { LayerId } from '../layer.js';
import type { Role } from '../role.js';
import type { RoleReason } from './role-reason.js';

export interface AssignedRole {
  readonly role: Role;
  readonly reason: RoleReason;
}

/** The role of every layer and group of one shot. */
export type RoleAssignment = ReadonlyMap<LayerId, AssignedRole>;

export const UNKNOWN_ROLE: AssignedRole = { role: 'ignore', reason: { kind: 'unknown' } };

export const roleOf = (roles: RoleAssignment, id: LayerId): AssignedRole => roles.get(id) ?? UNKNOWN_ROLE;
