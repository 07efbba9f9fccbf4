import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { checkCamera } from '../../../clip/frames/check-camera.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import { groundSize } from '../../../clip/psd/ground-size.js';
import { psdColumns } from '../../../clip/psd/psd-columns.js';
import { psdLayers } from '../../../clip/psd/psd-layers.js';
import { type PsdEntry, psdStack } from '../../../clip/psd/psd-stack.js';
import { timeClip } from '../../../clip/time-clip.js';
import { PsdHost } from '../../../host/psd/psd-host.js';
import { paint } from '../../../paint.js';
import { platePng } from '../../../paint/plate-png.js';
import type { Camera } from '../../../scene/camera/camera.js';
import type { ClipTiming } from '../../../scene/clip/timed-column.js';
import { assignRoles } from '../../../scene/roles/assign-roles.js';
import type { Shot } from '../../../scene/shot.js';
import { readWholeFile } from '../../files/read-whole-file.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';
import { openInput } from '../../input/open-input.js';
import { USUAL_RATE } from '../clip-settings.js';
import { readCameraFile, readSheet } from '../clip-timing.js';
import { recordOf } from '../plate/plate-file.js';
import type { ClipRun, ClipWork, PlannedClip, PreparedClip } from './clip-work.js';

interface Opened {
  readonly shot: Shot;
  readonly entries: readonly PsdEntry[];
}

interface Known {
  readonly host: PsdHost;
  readonly shot: Shot;
  readonly timing: ClipTiming;
  readonly camera: Camera | null;
  readonly frame: PictureSize;
}

async function open(signal: AbortSignal, host: PsdHost, { paintWith }: ClipWork): Promise<Opened> {
  const shot = await host.readShot(signal);
  return { shot, entries: psdStack(host.parsed(), shot, assignRoles(shot, paintWith.job.roles)) };
}

async function learn(work: ClipWork, input: string): Promise<Known> {
  const { context, options, settings } = work;
  const { signal } = context;
  const [sheet, camera] = [await readSheet(signal, options), await readCameraFile(signal, options)];
  const host = await openInput(signal, input, null);
  const { shot, entries } = await open(signal, host, work);
  const timing = timeClip(sheet, psdColumns(entries), settings.numbers, camera);
  const { width, height } = camera?.frame ?? shot;
  return { host, shot, timing, camera, frame: { width, height } };
}

/** The painted document, painted once, then read from its file. */
async function paintedHost(
  work: ClipWork,
  known: Known,
  run: ClipRun,
): Promise<{ host: PsdHost; file: string }> {
  const { signal } = work.context;
  const there = ['painted.psd', 'painted.psb']
    .map((name) => join(run.folder, name))
    .find((path) => existsSync(path));
  const path = there ?? (await paintDocument(signal, known, run));
  return { host: new PsdHost(known.host.name, await readWholeFile(signal, path)), file: path };
}

async function paintDocument(signal: AbortSignal, { host }: Known, run: ClipRun): Promise<string> {
  const { plate, shot, provenance } = await paint(signal, { ...run.paintWith, host });
  await run.record('plate.png', recordOf(provenance));
  const png = platePng({ pixels: plate.pixels, profile: shot.profile, provenance });
  await writeFileAtomically(signal, join(run.folder, 'plate.png'), [png]);
  const path = join(run.folder, `painted.${host.extension}`);
  await writeFileAtomically(signal, path, host.output());
  return path;
}

/** The camera may look as far as the plate reaches. */
function checkPlate(work: ClipWork, { camera, timing, frame }: Known, shot: Shot): void {
  if (camera === null) return;
  const roles = assignRoles(shot, work.paintWith.job.roles);
  checkCamera(camera, timing.frames, { frame, plate: groundSize(shot, roles) });
}

async function prepare(work: ClipWork, known: Known, run: ClipRun): Promise<PreparedClip> {
  const { signal } = work.context;
  const { host, file } = await paintedHost(work, known, run);
  const opened = await open(signal, host, work);
  checkPlate(work, known, opened.shot);
  const { frame, timing, camera } = known;
  const layers = psdLayers({ ...opened, timing, camera, file });
  const { profile, mode } = opened.shot;
  const channels = mode === 'gray' ? 1 : 3;
  return { stack: { frame, frames: timing.frames, layers, camera }, channels, profile };
}

/**
 * A clip of a layered document: cels are groups with a layer for each drawing, or layers named by their numbers.
 * @throws HaikeiError whatever is wrong with what was given, before any painting
 */
export async function planPsd(work: ClipWork, input: string): Promise<PlannedClip> {
  const known = await learn(work, input);
  const name = basename(input, extname(input));
  return {
    name,
    fps: work.settings.fps ?? USUAL_RATE,
    folder: resolve(work.options.out ?? join(dirname(input), `${name}-clip`)),
    decides: { timing: known.timing, camera: known.camera },
    files: [input],
    prepare: (run) => prepare(work, known, run),
  };
}
