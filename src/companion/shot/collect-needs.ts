import type { ShotFacts } from '../../host/aftereffects/facts/shot-facts.js';
import { frameCount } from '../../host/aftereffects/footage/read-footage.js';
import { fileName, folderOf, inFolder } from '../../host/aftereffects/plan/plate-files.js';
import { sequenceFiles } from '../../host/aftereffects/plan/sequence-files.js';
import { FOLDER_NAME } from '../../host/aftereffects/read/find-items.js';
import { pictureFootage, type PictureFootage } from '../../host/aftereffects/read/read-source.js';
import { planShot } from '../../paint/plan-shot.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { CompanionResult } from '../messages/companion-answer.js';
import type { FactsHost } from './facts-host.js';
import type { RoomFootage } from './room-footage.js';

export type Needs = Extract<CompanionResult, { readonly kind: 'needs' }>;

interface Found {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Of a sequence the folder first: its names tell which files there are. */
async function ofSource(
  signal: AbortSignal,
  footage: RoomFootage,
  { item }: PictureFootage,
  frames: readonly number[],
): Promise<Found> {
  if (item.path === null || item.missing) return { files: [], folders: [] };
  if (item.isStill) return { files: [item.path], folders: [] };
  const folder = folderOf(item.path);
  const native = Math.max(1, Math.round(frameCount(item) / Math.max(1, item.loop)));
  const names = sequenceFiles(item.path, await footage.list(signal, folder), native);
  const shown = new Set(frames.map((frame) => names[frame % native] ?? null));
  const files = [...shown].flatMap((name) => (name === null ? [] : [inFolder(folder, name)]));
  return { files, folders: [folder] };
}

/** Where plates of the composition lie: the next run's folder follows from what is there. */
const plateHome = ({ project: { file } }: ShotFacts, comp: string): string =>
  inFolder(folderOf(file), FOLDER_NAME, fileName(comp));

/** What a job still has to bring before anything is painted; null where all is there. */
export async function collectNeeds(
  signal: AbortSignal,
  {
    facts,
    host,
    footage,
  }: { readonly facts: ShotFacts; readonly host: FactsHost; readonly footage: RoomFootage },
  jobs: readonly PaintJob[],
): Promise<Needs | null> {
  const found: Found[] = [
    { files: [], folders: facts.project.file === '' ? [] : [plateHome(facts, host.name)] },
  ];
  for (const job of jobs) {
    const { source } = await planShot(signal, host, job);
    const frames = await host.moving.frames(signal, source.id);
    found.push(await ofSource(signal, footage, pictureFootage(facts, source.id), frames));
  }
  const files = [...new Set(found.flatMap((part) => part.files))].filter((path) => !footage.has(path));
  const folders = [...new Set(found.flatMap((part) => part.folders))].filter((path) => !footage.knows(path));
  return files.length + folders.length === 0 ? null : { kind: 'needs', files, folders };
}
