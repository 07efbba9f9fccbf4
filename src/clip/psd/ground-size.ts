import { roleOf } from '../../scene/roles/role-assignment.js';
import type { RoleAssignment } from '../../scene/roles/role-assignment.js';
import type { Shot } from '../../scene/shot.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import type { PictureSize } from '../picture-size.js';

/** As far as a camera may look from the canvas's corner: to the end of the plate, before painting of the background. */
export function groundSize(shot: Shot, roles: RoleAssignment): PictureSize {
  const { all } = indexShot(shot);
  const find = (role: 'plate' | 'bg') => all.find(({ layer }) => roleOf(roles, layer.id).role === role);
  const { right = shot.width, bottom = shot.height } = (find('plate') ?? find('bg'))?.layer.bounds ?? {};
  return { width: right, height: bottom };
}
