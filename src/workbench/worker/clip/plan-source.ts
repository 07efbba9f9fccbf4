import type { PsdEntry } from '../../../clip/psd/psd-stack.js';
import type { Camera } from '../../../scene/camera/camera.js';
import type { NumberRules } from '../../../scene/clip/time-by-numbers.js';
import type { RoleAssignment } from '../../../scene/roles/role-assignment.js';
import type { TimeSheet } from '../../../scene/sheet/time-sheet.js';
import type { Shot } from '../../../scene/shot.js';
import type { PlateSet } from '../../clip/footage-calls.js';

/** What a clip in the workbench is made from. */
export interface PlanSource {
  readonly shot: Shot;
  readonly roles: RoleAssignment;
  /** Of the document. */
  readonly name: string;
  readonly entries: readonly PsdEntry[];
  readonly sheet: TimeSheet | null;
  readonly camera: Camera | null;
  readonly numbers: NumberRules;
  /** Painted frames of a background that moves; null where it is shown as it was filmed, and where none does. */
  readonly set: PlateSet | null;
}
