import { join } from 'node:path';
import { chooseNodeDriver } from '../../inference/drivers/node/choose-node-driver.js';
import { readModelFolders } from '../../inference/drivers/node/model-folder.js';
import { readWeights } from '../../inference/drivers/node/read-weights.js';
import type { LicenceNotice } from '../../inference/licence-gate.js';
import { chooseModel, type ChosenModel, type ModelRegistry } from '../../inference/model-registry.js';
import { openModel } from '../../inference/open-model.js';
import type { PaintModel } from '../../paint/paint-model.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { CliContext } from '../cli-context.js';

/** Every model on this machine: those of the package and the user's own. */
export const readRegistry = ({ signal, packageRoot, userModels }: CliContext): Promise<ModelRegistry> =>
  readModelFolders(signal, { bundled: join(packageRoot, 'models'), user: userModels });

/**
 * The model a job asks for, past the licence gate, its weights not yet read: what is refused is refused
 * before any work.
 */
export async function chooseJobModel(context: CliContext, job: PaintJob): Promise<ChosenModel> {
  const wish = { name: job.model, profile: job.profile, hands: job.look.hands };
  return chooseModel(await readRegistry(context), wish);
}

export interface RunnableModel extends PaintModel {
  readonly notice: LicenceNotice | null;
}

/** The chosen model, ready to be loaded: its weights are held against the card and opened in the fastest runtime. */
export function runnableModel({ model, notice }: ChosenModel, threads: number | null): RunnableModel {
  return {
    card: model.card,
    notice,
    async open(signal) {
      const weights = await readWeights(signal, model);
      const driver = await chooseNodeDriver({ threads });
      return openModel(signal, driver, model.card, weights);
    },
  };
}
