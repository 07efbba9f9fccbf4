import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { Session, Tensor } from '../../inference/driver.js';
import type { ModelCard } from '../../inference/model-card.js';
import { pictureDims } from '../../inference/picture-dims.js';
import { encodePng } from '../../raster/png/encode-png.js';
import { JOB_FORMAT, type NetworkJob } from '../messages/companion-job.js';
import { readTileFile } from '../network/read-tile-file.js';
import { pictureTile, tilePicture } from '../network/tile-picture.js';
import type { CompanionLink } from './companion-link.js';
import { findCompanion } from './find-companion.js';
import { handIn } from './hand-in.js';

const PICTURE = 'picture.png';

const failed = (reason: string, cause?: unknown): HaikeiError =>
  new HaikeiError('driver-failed', { driver: 'companion', reason }, { cause });

/** Errors that another place to compute may do better than the companion. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'companion-missing',
  'companion-version',
  'companion-answer',
  'write-failed',
  'disk-full',
  'file-missing',
  'file-unreadable',
]);

async function orFailed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isHaikeiError(error) && ELSEWHERE.has(error.code)) throw failed(error.message, error);
    throw error;
  }
}

/** @throws HaikeiError `driver-failed` where no companion is there, or none with these weights */
async function checkModel(signal: AbortSignal, link: CompanionLink, card: ModelCard): Promise<void> {
  const found = await findCompanion(signal, link);
  if (found === null) throw failed(`nothing watches ${link.folder}`);
  if (!found.models.some(({ sha256 }) => sha256 === card.sha256))
    throw failed(`${found.software} has not the model ${card.name} ${card.version}`);
}

/**
 * A network that runs in the companion: what goes in and comes out are 16-bit pictures in the job folder, so results
 * are those of any other place within half a step of 16 bit.
 * @throws HaikeiError `driver-failed` for whatever is wrong with the companion
 */
export async function openCompanionSession(
  signal: AbortSignal,
  link: CompanionLink,
  card: ModelCard,
): Promise<Session> {
  const { input, output, hands } = card.tensors;
  await orFailed(() => checkModel(signal, link, card));
  const free = (name: string, layout: 'NCHW' | 'NHWC') => ({ name, dims: pictureDims(layout, null, null) });
  const weights = hands ? [{ name: hands.name, dims: [1, hands.length] }] : [];
  const job = (found: Tensor | undefined): NetworkJob => ({
    format: JOB_FORMAT,
    software: link.software,
    kind: 'network',
    model: card.sha256,
    hands: found ? Array.from(found.data) : null,
    picture: PICTURE,
  });
  return {
    inputs: [free(input.name, input.layout), ...weights],
    outputs: [free(output.name, output.layout)],
    run: (running, feeds) =>
      orFailed(async () => {
        const tile = feeds[input.name];
        if (!tile) throw new HaikeiError('internal', { reason: `nothing for ${input.name}` });
        const inputs = [{ name: PICTURE, bytes: encodePng(tilePicture(tile, input)) }];
        const work = { job: job(hands ? feeds[hands.name] : undefined), inputs };
        const { result, files } = await handIn(running, link, work);
        if (result.kind !== 'picture')
          throw new HaikeiError('companion-answer', { where: 'answer.json', reason: result.kind });
        const painted = await readTileFile(running, files.get(result.file.name)!, result.file.name);
        return { [output.name]: pictureTile(painted, output) };
      }),
    dispose: () => Promise.resolve(),
  };
}
