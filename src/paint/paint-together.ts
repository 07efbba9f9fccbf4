import type { Host } from '../host/host.js';
import { type PaintedPlate, paintPlate } from './paint-plate.js';
import type { PaintReport } from './paint-report.js';
import type { PaintRequest } from './paint-request.js';
import { groupName, plateName } from './plate-name.js';
import { planShot } from './plan-shot.js';
import { checkUnchanged, putPlate } from './put-plate.js';

interface Finished {
  readonly request: PaintRequest;
  readonly painted: PaintedPlate;
}

/** A plate that was put in before moves the place of the next one, so each is planned anew. */
async function putAll(
  signal: AbortSignal,
  host: Host,
  plates: readonly Finished[],
): Promise<readonly PaintReport[]> {
  const reports: PaintReport[] = [];
  for (const { request, painted } of plates) {
    const { plan } = await planShot(signal, host, request.job);
    reports.push(await putPlate(signal, { ...request, host }, { ...painted, plan }));
  }
  return reports;
}

function nameOf({ request: { job }, painted: { hands, source, script } }: Finished): string {
  return script === null || job.bakeLight ? plateName(hands, source.name) : groupName(hands, script.id);
}

/** What the step that puts them all in is called: after the first, and how many more there are. */
function stepName(plates: readonly Finished[]): string {
  const [first = ''] = plates.map(nameOf);
  return plates.length > 1 ? `${first} + ${plates.length - 1}` : first;
}

export interface PaintedTogether {
  /** In the order of the requests. */
  readonly reports: readonly PaintReport[];
  /** What the host calls the one step that put them in; null where it was a step each. */
  readonly step: string | null;
}

/**
 * Several backgrounds of one document: all of them are painted before the first is put in, and they are put in as one
 * step where the host can do so. Stopped or failed before that, the document is as it was.
 * @param requests with the same host, at least one
 * @throws HaikeiError as `paint` does
 */
export async function paintTogether(
  signal: AbortSignal,
  requests: readonly [PaintRequest, ...PaintRequest[]],
): Promise<PaintedTogether> {
  const plates: Finished[] = [];
  for (const request of requests) plates.push({ request, painted: await paintPlate(signal, request) });
  const [{ host }] = requests;
  requests.at(-1)?.onProgress({ stage: 'inserting', done: 0, total: 0 });
  for (const { request, painted } of plates) await checkUnchanged(signal, host, painted, request.job);
  if (!host.asOneStep) return { reports: await putAll(signal, host, plates), step: null };
  const step = stepName(plates);
  const reports = await host.asOneStep(signal, step, (held) => putAll(signal, held, plates));
  return { reports, step };
}
