import { HaikeiError } from '../../errors/haikei-error.js';
import type { Session } from '../../inference/driver.js';
import type { ModelCard } from '../../inference/model-card.js';
import { encodePng } from '../../raster/png/encode-png.js';
import { COMPANION_LIMITS } from '../companion-limits.js';
import type { CompanionResult } from '../messages/companion-answer.js';
import type { NetworkJob } from '../messages/companion-job.js';
import type { JobRoom } from '../server/job-room.js';
import { readTileFile } from './read-tile-file.js';
import { pictureTile, tilePicture } from './tile-picture.js';

/** A model that is loaded; it belongs to whoever opened it. */
export interface OpenNetwork {
  readonly card: ModelCard;
  readonly session: Session;
}

/** @throws HaikeiError `model-missing` where no model has these weights */
export type NetworkOpener = (signal: AbortSignal, sha256: string) => Promise<OpenNetwork>;

function handsOf({ hands: weights }: NetworkJob, { tensors: { hands } }: ModelCard) {
  if ((weights?.length ?? 0) !== (hands?.length ?? 0))
    throw new HaikeiError('job-invalid', {
      where: 'job.json: hands',
      reason: `${weights?.length ?? 0} weights for ${hands?.length ?? 0} hands`,
    });
  if (hands === null || weights === null) return {};
  return { [hands.name]: { data: Float32Array.from(weights), dims: [1, weights.length] } };
}

/** One picture through one network: 16-bit PNG in, 16-bit PNG out. */
export async function doNetworkJob(
  signal: AbortSignal,
  room: JobRoom,
  job: NetworkJob,
  open: NetworkOpener,
): Promise<CompanionResult> {
  const { card, session } = await open(signal, job.model);
  const { input, output } = card.tensors;
  const bytes = await room.read(signal, job.picture, COMPANION_LIMITS.file);
  const picture = await readTileFile(signal, bytes, job.picture);
  const feeds = { [input.name]: pictureTile(picture, input), ...handsOf(job, card) };
  const painted = (await session.run(signal, feeds))[output.name];
  if (!painted) throw new HaikeiError('model-damaged', { model: card.name, reason: `no ${output.name}` });
  const file = await room.write(signal, 'painted.png', encodePng(tilePicture(painted, output)));
  return { kind: 'picture', file };
}
