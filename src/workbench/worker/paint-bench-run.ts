import type { PaintOutcome, RunProgress } from '../../panel/services/paint-run.js';
import { paintRun } from '../../plugin/services/paint-run.js';
import type { BenchRun } from '../bench-run.js';
import { paintBooks } from './clip/paint-books.js';
import type { WorkbenchParts } from './workbench-parts.js';

/**
 * Paints the BOOKs of a run, then the document, to which they belong from then on.
 * @throws HaikeiError as `paintBooks` and `paintRun` do; the document is then as it was
 */
export async function paintBenchRun(
  signal: AbortSignal,
  parts: WorkbenchParts,
  run: BenchRun,
  onProgress: (progress: RunProgress) => void,
): Promise<PaintOutcome> {
  const { books } = run;
  if (!books) return paintRun(signal, parts, run, onProgress);
  const before = books.files.length;
  const jobs = before + run.jobs.length;
  const painted = await paintBooks(signal, parts, books, (progress) => onProgress({ ...progress, jobs }));
  const outcome = await paintRun(signal, parts, run, (progress) =>
    onProgress({ ...progress, job: before + progress.job, jobs }),
  );
  parts.find(run.document).document.layBooks(painted);
  return outcome;
}
