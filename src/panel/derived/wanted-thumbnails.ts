import type { PaintJob } from '../../scene/job/paint-job.js';
import type { ThumbnailRequest } from '../services/picture-request.js';
import type { PanelState } from '../store/panel-state.js';
import { effectiveModel } from './effective-model.js';
import { jobsOf } from './jobs-of.js';
import { thumbnailSlots } from './thumbnail-slots.js';

export interface WantedThumbnail {
  readonly slot: string;
  readonly key: string;
  readonly request: ThumbnailRequest;
}

/** Longest side in pixels: a tile of the picker on a screen of double density. */
const SIZE = 160;

type Picture = Pick<ThumbnailRequest, 'job' | 'painted'>;

/** The picture is the same whether the light lies above the plate or in it. */
const PLAIN = { bakeLight: false, look: { hands: {}, light: null } } as const;

/** The artist's own background: no setting of the look changes it. */
const original = (job: PaintJob): Picture => ({
  job: { ...job, ...PLAIN, model: null, strength: 1, profile: 'commercial' },
  painted: false,
});

/** A hand alone, whole and without light, to be told from the others. */
const inHand = (job: PaintJob, hand: string): Picture => ({
  job: { ...job, ...PLAIN, strength: 1, look: { hands: { [hand]: 1 }, light: null } },
  painted: true,
});

/** The paint as it is set, in this light. */
const inLight = (job: PaintJob, light: string | null): Picture => ({
  job: { ...job, bakeLight: false, look: { ...job.look, light } },
  painted: true,
});

function picturesOnShow(state: PanelState, job: PaintJob): ReadonlyMap<string, Picture> {
  const { catalogue, settings, folded } = state;
  const pictures = new Map<string, Picture>();
  if (!folded.includes('preview')) pictures.set(thumbnailSlots.map, original(job));
  if (!folded.includes('look')) {
    for (const { id } of effectiveModel(catalogue.models, settings)?.hands ?? []) {
      pictures.set(thumbnailSlots.hand(id), inHand(job, id));
    }
  }
  if (!folded.includes('light')) {
    for (const id of [null, ...catalogue.lights.map((light) => light.id)]) {
      pictures.set(thumbnailSlots.light(id), inLight(job, id));
    }
  }
  return pictures;
}

/** Every thumbnail that the panel shows as it is set, there or not, the map first. */
export function wantedThumbnails(state: PanelState): readonly WantedThumbnail[] {
  const { document } = state.document;
  const [job] = jobsOf(state);
  if (document === null || !job) return [];
  return [...picturesOnShow(state, job)].map(([slot, picture]) => ({
    slot,
    key: JSON.stringify([document.revision, picture]),
    request: { ...picture, document: document.id, size: SIZE },
  }));
}
