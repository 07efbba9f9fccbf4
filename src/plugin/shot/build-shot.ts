import { strFromU8 } from 'fflate';
import { planDocument } from '../../clip/shot/plan-document.js';
import { SHOT_LIMITS } from '../../clip/shot/shot-limits.js';
import type { DocumentPlan } from '../../host/document-plan.js';
import type { PhotoshopApi } from '../../host/photoshop/api/photoshop-api.js';
import { buildDocument } from '../../host/photoshop/build/build-document.js';
import type { Locale } from '../../locales/locale.js';
import type { ClipShot } from '../../scene/clip/clip-shot.js';
import { readClipShot } from '../../scene/clip/read-clip-shot.js';
import { SHOT_LIMIT } from '../../scene/clip/shot-file.js';
import type { CutFolder } from './cut-folder.js';
import { findShotFile } from './find-shot-file.js';
import type { ShotProgress } from './shot-progress.js';

export interface ShotBuild {
  readonly photoshop: PhotoshopApi;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly locale: Locale;
  readonly folder: CutFolder;
  readonly onProgress: (progress: ShotProgress) => void;
}

export interface BuiltShot {
  readonly shot: ClipShot;
  readonly plan: DocumentPlan;
}

/**
 * Builds the cut that a folder holds as a new document. Everything is read before Photoshop is held.
 * @throws HaikeiError `shot-missing`, `shot-ambiguous`, `shot-invalid`, `shot-outside`, and what reading drawings and
 *   making a document throw
 */
export async function buildShot(
  signal: AbortSignal,
  { photoshop, wait, locale, folder, onProgress }: ShotBuild,
): Promise<BuiltShot> {
  const path = await findShotFile(signal, folder);
  const shot = readClipShot(strFromU8(await folder.read(signal, path, SHOT_LIMIT)), path);
  const onDrawing = async (done: number, total: number): Promise<void> => {
    onProgress({ stage: 'reading', done, total });
    await wait(0);
  };
  const source = { path, files: folder, locale, limits: SHOT_LIMITS, onDrawing };
  const plan = await planDocument(signal, shot, source);
  onProgress({ stage: 'building', done: 0, total: 0 });
  await buildDocument(signal, { photoshop, wait, plan });
  return { shot, plan };
}
