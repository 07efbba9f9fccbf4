import { HaikeiError } from './errors/haikei-error.js';
import type { Rect } from './geometry/rect.js';
import type { Host, InsertReport, PlateInsertion } from './host/host.js';
import { checkLicence } from './inference/licence-gate.js';
import type { PaintTilesReport } from './inference/paint-tiles-options.js';
import { describeProvenance } from './paint/describe-provenance.js';
import { lightPlate } from './paint/light-plate.js';
import type { LightSource } from './paint/light-source.js';
import { lookHands } from './paint/look-hands.js';
import type { PaintModel } from './paint/paint-model.js';
import { type PaintedPixels, paintPixels } from './paint/paint-pixels.js';
import type { ProgressSink } from './paint/paint-progress.js';
import { plateName } from './paint/plate-name.js';
import type { Size } from './paint/working-size.js';
import type { Provenance } from './provenance/provenance.js';
import { createColourTransform } from './raster/colour/create-colour-transform.js';
import type { LightScript } from './raster/light/light-script.js';
import type { Pixels } from './raster/pixels.js';
import { chooseBackground } from './scene/background/choose-background.js';
import type { PaintJob } from './scene/job/paint-job.js';
import type { SceneLayer } from './scene/layer.js';
import type { PlacementPlan } from './scene/placement-plan.js';
import { planPlacement } from './scene/placement/plan-placement.js';
import { verifyPlacement } from './scene/placement/verify-placement.js';
import { assignRoles } from './scene/roles/assign-roles.js';
import type { Shot } from './scene/shot.js';

export interface PaintRequest {
  readonly host: Host;
  readonly job: PaintJob;
  readonly model: PaintModel;
  readonly lights: LightSource;
  /** `haikei 0.1.0`, written into the records. */
  readonly software: string;
  now(): Date;
  readonly onProgress: ProgressSink;
}

export interface PaintReport {
  /** The shot as the host reads it back, plate included. */
  readonly shot: Shot;
  readonly source: SceneLayer;
  readonly plan: PlacementPlan;
  readonly hands: Readonly<Record<string, number>>;
  readonly light: Pick<LightScript, 'id' | 'title'> | null;
  /** The plate alone; its light is in the pixels only where the job bakes it. */
  readonly plate: { readonly pixels: Pixels; readonly name: string };
  readonly tiles: PaintTilesReport;
  /** The size at which the network painted; smaller than the plate where `detail` does not ask for every pixel. */
  readonly working: Size;
  readonly insert: InsertReport;
  readonly provenance: Provenance;
}

interface Preparation {
  readonly shot: Shot;
  readonly source: SceneLayer;
  readonly plan: PlacementPlan;
}

async function prepare(signal: AbortSignal, host: Host, job: PaintJob): Promise<Preparation> {
  const shot = await host.readShot(signal);
  const roles = assignRoles(shot, job.roles);
  const { layer: source } = chooseBackground(shot, roles, job.background);
  return { shot, source, plan: planPlacement(shot, roles, source.id) };
}

/** The job's light; refused before any work in a document that has no colour. */
async function openLight(
  signal: AbortSignal,
  { job, lights }: PaintRequest,
  { mode }: Shot,
): Promise<LightScript | null> {
  const { light } = job.look;
  if (light === null) return null;
  if (mode === 'gray') throw new HaikeiError('light-needs-colour', { light });
  return lights.open(signal, light);
}

/** Size and layers must be as they were when the plan was made; inference takes long enough for hands to move. */
async function checkUnchanged(
  signal: AbortSignal,
  host: Host,
  before: Preparation,
  job: PaintJob,
): Promise<void> {
  const after = await prepare(signal, host, job);
  const same = (['width', 'height', 'depth', 'mode'] as const).every(
    (key) => after.shot[key] === before.shot[key],
  );
  if (same && JSON.stringify(after.plan) === JSON.stringify(before.plan)) return;
  throw new HaikeiError('document-changed', { what: before.shot.name });
}

interface Painted extends PaintedPixels {
  readonly bounds: Rect;
}

/** Reads and paints the source; what the colour profile forbids is refused before the network is loaded. */
async function paintSource(
  signal: AbortSignal,
  { host, job, model, onProgress }: PaintRequest,
  { shot, source }: Preparation,
  hands: PaintReport['hands'],
): Promise<Painted> {
  const transform = createColourTransform(shot.profile, shot.mode);
  const { bounds, pixels } = await host.readPixels(signal, source.id);
  const { strength, tile, detail } = job;
  const onTile = (done: number, total: number): void => onProgress({ stage: 'painting', done, total });
  const onStrip = (done: number, total: number): void => onProgress({ stage: 'refining', done, total });
  onTile(0, 0);
  const painted = await paintPixels(signal, {
    source: pixels,
    transform,
    model,
    hands,
    strength,
    tile,
    detail,
    frame: { width: shot.width, height: shot.height },
    onTile,
    onStrip,
  });
  return { ...painted, bounds };
}

/** One step of the host: the plate is in, where it belongs, or the document is as it was. */
async function insertAndVerify(
  signal: AbortSignal,
  host: Host,
  job: PaintJob,
  plate: PlateInsertion,
): Promise<Pick<PaintReport, 'shot' | 'insert'>> {
  const insert = await host.insertPlate(signal, plate);
  const shot = await host.readShot(signal);
  verifyPlacement(shot, assignRoles(shot, job.roles), insert.plate, plate.plan);
  return { shot, insert };
}

/**
 * The one use case: reads the shot, paints its background and slides the plate beneath the cels. The host's
 * document is untouched until the last step, and that step is all or nothing.
 * @throws HaikeiError with every code of the scene, the raster, inference and the host; `document-changed`
 *   when the shot is no longer the one that was read
 */
export async function paint(signal: AbortSignal, request: PaintRequest): Promise<PaintReport> {
  const { host, job, model, software, onProgress } = request;
  checkLicence(model.card, job.profile, []);
  const hands = lookHands(model.card, job.look.hands);

  onProgress({ stage: 'reading', done: 0, total: 0 });
  const prepared = await prepare(signal, host, job);
  const { source, plan } = prepared;
  const script = await openLight(signal, request, prepared.shot);
  const painted = await paintSource(signal, request, prepared, hands);
  const { bounds, report: tiles, working } = painted;

  onProgress({ stage: 'inserting', done: 0, total: 0 });
  await checkUnchanged(signal, host, prepared, job);
  const provenance = describeProvenance({
    card: model.card,
    job,
    hands,
    light: script?.id ?? null,
    source,
    software,
    now: request.now(),
  });
  const name = plateName(hands, source.name);
  const { pixels, light } = lightPlate(script, { ...painted, shot: prepared.shot, hands }, job.bakeLight);
  const plate = { plan, name, bounds, pixels, provenance, light, hideSource: job.hideSource };
  const { shot, insert } = await insertAndVerify(signal, host, job, plate);
  return {
    shot,
    source,
    plan,
    hands,
    light: script,
    plate: { pixels, name },
    tiles,
    working,
    insert,
    provenance,
  };
}
