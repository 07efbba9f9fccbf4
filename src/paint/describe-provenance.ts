import type { ModelCard } from '../inference/model-card.js';
import type { Provenance } from '../provenance/provenance.js';
import type { PaintJob } from '../scene/job/paint-job.js';
import type { SceneLayer } from '../scene/layer.js';

interface ProvenanceFacts {
  readonly card: ModelCard;
  readonly job: PaintJob;
  readonly hands: Readonly<Record<string, number>>;
  /** Name of the colour script; a job may name it by a path, which is nobody's business. */
  readonly light: string | null;
  readonly source: Pick<SceneLayer, 'name' | 'key'>;
  /** `haikei 0.1.0` */
  readonly software: string;
  /** When it was painted; left out of reproducible jobs. */
  readonly now: Date;
}

/** The record of who and what made a plate, from the job that made it. */
export function describeProvenance(facts: ProvenanceFacts): Provenance {
  const { card, job, hands, light, source, software, now } = facts;
  const { name, version, sha256, licence } = card;
  return {
    format: 'haikei-provenance/1',
    created: job.reproducible ? null : now.toISOString(),
    software,
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    model: {
      name,
      version,
      sha256,
      licence: licence.weights,
      commercialUse: licence.commercialUse,
      attribution: licence.attribution,
    },
    source: { name: source.name, key: source.key },
    settings: {
      hands,
      light,
      bakeLight: job.bakeLight,
      strength: job.strength,
      detail: job.detail,
      profile: job.profile,
    },
  };
}
