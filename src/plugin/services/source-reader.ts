import { layerColour } from '../../paint/layer-colour.js';
import type { SourcePicture } from '../../paint/pictures/painting.js';
import { planShot } from '../../paint/plan-shot.js';
import { createColourTransform } from '../../raster/colour/create-colour-transform.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { rememberLast } from './remember.js';
import type { RunParts } from './run-parts.js';

export interface NamedSource extends SourcePicture {
  /** Differs where its pixels may. */
  readonly key: string;
}

/** Reads the background that a job is for. Pictures of one come in bursts: the last one read stays until it is forgotten. */
export interface SourceReader {
  /** @throws HaikeiError with the codes of the scene, of colour and of reading */
  read(signal: AbortSignal, document: string, job: PaintJob): Promise<NamedSource>;
  forget(): void;
}

export function createSourceReader(parts: RunParts): SourceReader {
  const sources = rememberLast<NamedSource>();
  return {
    async read(signal, document, job) {
      const host = parts.documents.host(document);
      const { shot, source, leftOut } = await planShot(signal, host, job);
      const revision = parts.feed.revision(Number(document));
      const key = JSON.stringify([document, revision, source.id, ...leftOut]);
      return sources.get(key, async () => {
        const { width, height } = shot;
        const picture = await host.readPixels(signal, source.id, leftOut);
        const { profile, mode } = layerColour(picture, shot);
        const transform = createColourTransform(profile, mode);
        return { ...picture, frame: { width, height }, transform, key };
      });
    },
    forget: () => sources.clear(),
  };
}
