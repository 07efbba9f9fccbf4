import { psdColumns } from '../../../clip/psd/psd-columns.js';
import { psdLayers } from '../../../clip/psd/psd-layers.js';
import { psdStack } from '../../../clip/psd/psd-stack.js';
import type { ClipStack } from '../../../clip/stack/clip-stack.js';
import { timeClip } from '../../../clip/time-clip.js';
import type { PsdHost } from '../../../host/psd/psd-host.js';
import { usableCorrections } from '../../../panel/derived/usable-corrections.js';
import { assignRoles } from '../../../scene/roles/assign-roles.js';
import { readTimeSheets } from '../../../scene/sheet/read-time-sheets.js';
import type { TimeSheet } from '../../../scene/sheet/time-sheet.js';
import type { Shot } from '../../../scene/shot.js';
import type { ClipRules } from '../../clip/clip-calls.js';

export interface ClipPlan {
  readonly shot: Shot;
  readonly stack: ClipStack;
  readonly columns: ReturnType<typeof timeClip>['columns'];
  /** All of the sheet's. */
  readonly tables: readonly TimeSheet[];
}

/**
 * A document as `haikei clip` takes it, without a camera.
 * @throws HaikeiError as `readTimeSheets`, `psdStack`, `psdColumns` and `timeClip`
 */
export async function clipPlan(signal: AbortSignal, psd: PsdHost, rules: ClipRules): Promise<ClipPlan> {
  const { sheet, table, on } = rules;
  const tables = sheet === null ? [] : readTimeSheets(sheet.text, sheet.name);
  const shot = await psd.readShot(signal);
  const { roles } = usableCorrections(shot, rules.roles);
  const entries = psdStack(psd.parsed(), shot, assignRoles(shot, roles));
  const numbers = { on, gaps: 'refuse', frames: null } as const;
  const timing = timeClip(tables[table] ?? tables[0] ?? null, psdColumns(entries), numbers);
  const layers = psdLayers({ entries, shot, timing, camera: null, file: psd.name });
  const { width, height } = shot;
  const { frames, columns } = timing;
  return { shot, tables, columns, stack: { frame: { width, height }, frames, layers, camera: null } };
}
