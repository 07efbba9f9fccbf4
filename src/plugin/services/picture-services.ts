import type { PanelPicture } from '../../panel/services/panel-picture.js';
import type { PanelServices } from '../../panel/services/panel-services.js';
import { layerColour } from '../../paint/layer-colour.js';
import { paintThumbnail, frameThumbnail, shrunkSource } from '../../paint/pictures/thumbnail-picture.js';
import { previewPicture } from '../../paint/pictures/preview-picture.js';
import type { Painting, SourcePicture } from '../../paint/pictures/painting.js';
import { planShot } from '../../paint/plan-shot.js';
import { createColourTransform } from '../../raster/colour/create-colour-transform.js';
import type { Pixels } from '../../raster/pixels.js';
import { pngDataUrl } from '../../raster/png/png-data-url.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { jobModel } from './job-model.js';
import type { RunParts } from './run-parts.js';
import { rememberLast, rememberSome } from './remember.js';

const toPanel = (pixels: Pixels): PanelPicture => ({
  url: pngDataUrl(pixels),
  width: pixels.width,
  height: pixels.height,
});

async function paintingOf(signal: AbortSignal, parts: RunParts, job: PaintJob): Promise<Painting> {
  const { light } = job.look;
  const script = light === null ? null : await parts.lights.open(signal, light);
  const { strength, detail } = job;
  return { ...(await jobModel(signal, parts, job)), light: script, strength, detail };
}

interface NamedSource extends SourcePicture {
  /** Differs where its pixels may. */
  readonly key: string;
}

/** Previews and thumbnails come in bursts of the same background: the last one read stays, until a plate is painted. */
export interface PictureServices extends Pick<PanelServices, 'thumbnail' | 'preview'> {
  forget(): void;
}

export function createPictureServices(parts: RunParts): PictureServices {
  const sources = rememberLast<NamedSource>();
  const small = rememberLast<NamedSource>();
  const paintings = rememberSome<Pixels>();

  async function sourceOf(signal: AbortSignal, document: string, job: PaintJob): Promise<NamedSource> {
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
  }

  async function smallOf(signal: AbortSignal, document: string, job: PaintJob, size: number) {
    const source = await sourceOf(signal, document, job);
    const key = JSON.stringify([source.key, size]);
    return small.get(key, () => Promise.resolve({ ...shrunkSource(source, size), key }));
  }

  return {
    async preview(signal, { document, job, region }) {
      const painting = await paintingOf(signal, parts, job);
      const source = await sourceOf(signal, document, job);
      const { before, after } = await previewPicture(signal, source, painting, region);
      return { region, before: toPanel(before), after: toPanel(after) };
    },
    async thumbnail(signal, { document, job, painted, size }) {
      const source = await smallOf(signal, document, job, size);
      if (!painted) return toPanel(frameThumbnail(source, source.pixels, { light: null, size }));
      const painting = await paintingOf(signal, parts, job);
      const { model, hands, strength, light } = painting;
      const key = JSON.stringify([source.key, model.card.sha256, Object.entries(hands).sort(), strength]);
      const plate = await paintings.get(key, () => paintThumbnail(signal, source, painting));
      return toPanel(frameThumbnail(source, plate, { light, size }));
    },
    forget() {
      sources.clear();
    },
  };
}
