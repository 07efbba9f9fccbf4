import { doNetworkJob } from '../../companion/network/do-network-job.js';
import type { CompanionWork } from '../../companion/server/companion-work.js';
import { doShotJob, type ShotPainter } from '../../companion/shot/do-shot-job.js';
import { decodeFootage } from '../../host/psd/decode-footage.js';
import { chooseModel, type ModelRegistry } from '../../inference/model-registry.js';
import { runnableModel } from '../commands/load-model.js';
import type { CliContext } from '../cli-context.js';
import { fileLightSource } from '../lights/file-light-source.js';
import type { NetworkShelf } from './network-shelf.js';

export interface WorkParts {
  readonly context: CliContext;
  readonly registry: ModelRegistry;
  readonly shelf: NetworkShelf;
  readonly threads: number | null;
}

/** Everything that the companion does for others. */
export function companionWork({ context, registry, shelf, threads }: WorkParts): CompanionWork {
  const painter: ShotPainter = {
    decode: decodeFootage,
    lights: fileLightSource(context.packageRoot),
    software: context.software,
    now: () => context.now(),
    model: (_signal, { model: name, profile, look }) =>
      Promise.resolve().then(() =>
        runnableModel(chooseModel(registry, { name, profile, hands: look.hands }), threads),
      ),
  };
  return (signal, room, job) =>
    job.kind === 'network'
      ? doNetworkJob(signal, room, job, shelf.open)
      : doShotJob(signal, room, job, painter);
}
