import { HaikeiError } from '../../errors/haikei-error.js';
import type { PaintOutcome, PaintRun, RunProgress } from '../../panel/services/paint-run.js';
import type { PaintReport, PaintRequest } from '../../paint.js';
import { paintTogether } from '../../paint/paint-together.js';
import { paintWith } from './paint-with.js';
import type { RunParts } from './run-parts.js';

async function requestsOf(
  signal: AbortSignal,
  parts: RunParts,
  { document, jobs, lightFrame }: PaintRun,
  onProgress: (progress: RunProgress) => void,
): Promise<[PaintRequest, ...PaintRequest[]]> {
  const host = parts.documents.host(document);
  const requests: PaintRequest[] = [];
  for (const [index, job] of jobs.entries())
    requests.push({
      host,
      ...(await paintWith(signal, parts, job)),
      ...(lightFrame && { lightFrame }),
      onProgress: (progress) => onProgress({ ...progress, job: index }),
    });
  const [first, ...others] = requests;
  if (!first) throw new HaikeiError('job-invalid', { where: 'jobs', reason: 'there is none' });
  return [first, ...others];
}

const plateOf = ({ plate, source, plan, insert }: PaintReport): PaintOutcome['plates'][number] => ({
  name: plate.name,
  source: source.name,
  updated: plan.action === 'update',
  notes: plan.notes,
  told: insert.notes,
});

/**
 * Paints every job of a run and puts the plates in as one history state.
 * @throws HaikeiError as `paint` does; the document is then as it was
 */
export async function paintRun(
  signal: AbortSignal,
  parts: RunParts,
  run: PaintRun,
  onProgress: (progress: RunProgress) => void,
): Promise<PaintOutcome> {
  const requests = await requestsOf(signal, parts, run, onProgress);
  try {
    const { reports, step } = await paintTogether(signal, requests);
    return { plates: reports.map(plateOf), undoName: step };
  } finally {
    parts.feed.tellSoon();
  }
}
