import { inAfterEffects } from '../../host/aftereffects/in-after-effects.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { FootageDecoder } from '../../host/aftereffects/footage/footage-decoder.js';
import type { SourceReading } from '../../host/aftereffects/footage/source-reading.js';
import type { LightSource } from '../../paint/light-source.js';
import type { PaintModel } from '../../paint/paint-model.js';
import type { PaintRequest } from '../../paint/paint-request.js';
import { paintTogether } from '../../paint/paint-together.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { parsePaintJob } from '../../scene/job/parse-paint-job.js';
import { describeInsertNote } from '../../scene/picture/describe-insert-note.js';
import type { CompanionResult } from '../messages/companion-answer.js';
import type { ShotJob } from '../messages/companion-job.js';
import type { JobRoom } from '../server/job-room.js';
import { collectNeeds } from './collect-needs.js';
import { readSheet } from '../../host/aftereffects/sheet/read-sheet.js';
import { sheetNeeds } from './sheet-needs.js';
import { FactsHost } from './facts-host.js';
import { RoomFootage } from './room-footage.js';

/** What painting a shot needs beside the job. */
export interface ShotPainter {
  readonly decode: FootageDecoder;
  readonly lights: LightSource;
  /** `haikei 0.1.0` */
  readonly software: string;
  /** @throws HaikeiError `model-missing`, `licence-refused`, `look-unknown` */
  model(signal: AbortSignal, job: PaintJob): Promise<PaintModel>;
  now(): Date;
}

/** A light goes into the pixels here, and only lights by name: a path would be a file outside of the job. */
function readJob(value: unknown): PaintJob {
  const job = parsePaintJob(value);
  const { light } = job.look;
  if (light !== null && !/^[a-z0-9-]+$/.test(light))
    throw new HaikeiError('job-invalid', { where: 'look.light', reason: 'lights are taken by name only' });
  return { ...job, bakeLight: true };
}

const readingOf = (files: RoomFootage, decode: FootageDecoder): SourceReading => ({
  files,
  decode,
  render: (_signal, _project, { name, path }) =>
    Promise.reject(new HaikeiError('footage-unreadable', { layer: name, path: path ?? '–' })),
});

/**
 * Paints backgrounds of a composition and says how to put the plates in; asks for more first where the job does not
 * bring everything.
 */
export const doShotJob = (
  signal: AbortSignal,
  room: JobRoom,
  job: ShotJob,
  painter: ShotPainter,
): Promise<CompanionResult> => inAfterEffects(() => paintShot(signal, room, job, painter));

async function paintShot(
  signal: AbortSignal,
  room: JobRoom,
  job: ShotJob,
  painter: ShotPainter,
): Promise<CompanionResult> {
  const { facts, locale, remaps } = job;
  const footage = new RoomFootage(room, job);
  const jobs = job.jobs.map(readJob);
  const forSheet = await sheetNeeds(signal, footage, job);
  if (forSheet) return forSheet;
  const sheet = await readSheet(signal, footage, facts, job.sheet);
  const host = new FactsHost({ facts, sheet, reading: readingOf(footage, painter.decode), remaps });
  const needs = await collectNeeds(signal, { facts, host, footage }, jobs);
  if (needs) return needs;
  const requests: PaintRequest[] = [];
  for (const one of jobs)
    requests.push({
      host,
      job: one,
      model: await painter.model(signal, one),
      lights: painter.lights,
      software: painter.software,
      now: () => painter.now(),
      onProgress: () => undefined,
    });
  const { reports, step } = await paintTogether(signal, requests as [PaintRequest, ...PaintRequest[]]);
  const { steps } = host.staged;
  const told = reports.flatMap(({ insert }) => insert.notes.map((note) => describeInsertNote(note, locale)));
  return {
    kind: 'plates',
    undoName: step ?? 'Haikei',
    plans: steps.map(({ plan, plate }) => ({ plan: { ...plan }, plate })),
    after: steps.at(-1)!.after as Extract<CompanionResult, { readonly kind: 'plates' }>['after'],
    folders: footage.made,
    files: footage.written,
    told: [...new Set(told)],
  };
}
