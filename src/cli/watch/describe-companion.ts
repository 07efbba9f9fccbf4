import type { Heartbeat } from '../../companion/messages/heartbeat.js';
import { JOB_FORMAT } from '../../companion/messages/companion-job.js';
import type { ModelRegistry } from '../../inference/model-registry.js';
import { chooseModel } from '../../inference/model-registry.js';
import { bundledLights } from '../lights/bundled-lights.js';
import type { CliContext } from '../cli-context.js';

/** What a companion says of itself all the time it is there. */
export async function describeCompanion(
  { signal, packageRoot, software }: CliContext,
  registry: ModelRegistry,
): Promise<Omit<Heartbeat, 'at'>> {
  const { model } = chooseModel(registry, { name: null, profile: 'commercial', hands: {} });
  const lights = await bundledLights(signal, packageRoot);
  return {
    format: 'haikei-companion/1',
    jobs: [JOB_FORMAT],
    software,
    models: registry.models.map(({ card: { name, sha256 } }) => ({ name, sha256 })),
    hands: model.card.hands.map(({ id, title }) => ({ id, title })),
    lights: lights.map(({ script: { id, title } }) => ({ id, title })),
  };
}
