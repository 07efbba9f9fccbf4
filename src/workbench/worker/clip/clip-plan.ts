import { checkCamera } from '../../../clip/frames/check-camera.js';
import { groundSize } from '../../../clip/psd/ground-size.js';
import { psdColumns } from '../../../clip/psd/psd-columns.js';
import { psdLayers } from '../../../clip/psd/psd-layers.js';
import { psdStack } from '../../../clip/psd/psd-stack.js';
import type { ClipStack } from '../../../clip/stack/clip-stack.js';
import { timeClip } from '../../../clip/time-clip.js';
import type { PsdHost } from '../../../host/psd/psd-host.js';
import { usableCorrections } from '../../../panel/derived/usable-corrections.js';
import { readCamera } from '../../../scene/camera/read-camera.js';
import type { TimedColumn } from '../../../scene/clip/timed-column.js';
import { assignRoles } from '../../../scene/roles/assign-roles.js';
import { readTimeSheets } from '../../../scene/sheet/read-time-sheets.js';
import type { TimeSheet } from '../../../scene/sheet/time-sheet.js';
import type { Shot } from '../../../scene/shot.js';
import type { ClipRules } from '../../clip/clip-calls.js';
import type { PlateSet } from '../../clip/footage-calls.js';
import { overDocument } from './over-document.js';
import type { PlanSource } from './plan-source.js';

export interface ClipPlan {
  readonly stack: ClipStack;
  /** Of its frames. */
  readonly colour: Pick<Shot, 'profile' | 'mode'>;
  readonly columns: readonly TimedColumn[];
  /** All of the sheet's. */
  readonly tables: readonly TimeSheet[];
}

/** The cels are the document's own. */
function ownClip({
  shot,
  roles,
  entries,
  sheet,
  camera,
  numbers,
  name,
}: PlanSource): Omit<ClipPlan, 'tables'> {
  const timing = timeClip(sheet, psdColumns(entries), numbers, camera);
  const { width, height } = camera?.frame ?? shot;
  const frame = { width, height };
  if (camera) checkCamera(camera, timing.frames, { frame, plate: groundSize(shot, roles) });
  const layers = psdLayers({ entries, shot, timing, camera, file: name });
  const { frames, columns } = timing;
  return { colour: shot, columns, stack: { frame, frames, layers, camera } };
}

/**
 * A document, or cels and BOOKs from files over it, as `haikei clip` takes them.
 * @throws HaikeiError as `readTimeSheets`, `readCamera`, `psdStack`, `psdColumns`, `timeClip`, `checkCamera` and `overDocument`
 */
export async function clipPlan(
  signal: AbortSignal,
  psd: PsdHost,
  rules: ClipRules,
  set: PlateSet | null = null,
): Promise<ClipPlan> {
  const { sheet, camera, table, on, cels, books, footage } = rules;
  const tables = sheet === null ? [] : readTimeSheets(sheet.text, sheet.name);
  const shot = await psd.readShot(signal);
  const roles = assignRoles(shot, usableCorrections(shot, rules.roles).roles);
  const source: PlanSource = {
    shot,
    roles,
    name: psd.name,
    entries: psdStack(psd.parsed(), shot, roles),
    sheet: tables[table] ?? tables[0] ?? null,
    camera: camera && readCamera(camera.text, camera.name),
    numbers: { on, gaps: 'refuse', frames: footage.length > 0 && cels.length === 0 ? footage.length : null },
    set,
  };
  const isOverlaid = cels.length > 0 || books.length > 0 || footage.length > 0;
  const plan = isOverlaid ? await overDocument(signal, source, rules) : ownClip(source);
  return { ...plan, tables };
}
