import type { SceneLayer } from '../layer.js';
import { isPaintable } from '../roles/is-paintable.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import { isOnePicture } from './group-source.js';

/** Whether a layer or group may be chosen to be painted. */
export const canBeSource = (layer: SceneLayer, roles: RoleAssignment): boolean =>
  layer.kind === 'group'
    ? isOnePicture(layer, roles)
    : isPaintable(layer) && roleOf(roles, layer.id).role !== 'plate';
