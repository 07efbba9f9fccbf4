import type { PanelPicture } from '../../panel/services/panel-picture.js';
import type { PanelServices } from '../../panel/services/panel-services.js';
import { paintThumbnail, frameThumbnail, shrunkSource } from '../../paint/pictures/thumbnail-picture.js';
import { previewPicture } from '../../paint/pictures/preview-picture.js';
import type { Pixels } from '../../raster/pixels.js';
import { pngDataUrl } from '../../raster/png/png-data-url.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { paintingOf } from './painting-of.js';
import type { RunParts } from './run-parts.js';
import { rememberLast, rememberSome } from './remember.js';
import { createSourceReader, type NamedSource, type SourceReader } from './source-reader.js';

const toPanel = (pixels: Pixels): PanelPicture => ({
  url: pngDataUrl(pixels),
  width: pixels.width,
  height: pixels.height,
});

/** Previews and thumbnails come in bursts of the same background: the last one read stays, until a plate is painted. */
export interface PictureServices extends Pick<PanelServices, 'thumbnail' | 'preview'> {
  forget(): void;
}

export function createPictureServices(
  parts: RunParts,
  reader: SourceReader = createSourceReader(parts),
): PictureServices {
  const small = rememberLast<NamedSource>();
  const paintings = rememberSome<Pixels>();
  const previews = rememberLast<Pixels>();

  async function smallOf(signal: AbortSignal, document: string, job: PaintJob, size: number) {
    const source = await reader.read(signal, document, job);
    const key = JSON.stringify([source.key, size]);
    return small.get(key, () => Promise.resolve({ ...shrunkSource(source, size), key }));
  }

  return {
    async preview(signal, { document, job, region, lightFrame }) {
      const painting = { ...(await paintingOf(signal, parts, job)), ...(lightFrame && { lightFrame }) };
      const source = await reader.read(signal, document, job);
      const { model, hands, strength, detail } = painting;
      const named = Object.entries(hands).sort();
      const key = JSON.stringify([source.key, model.card.sha256, named, strength, detail, region]);
      const { before, after } = await previewPicture(signal, source, painting, {
        region,
        once: (paint) => previews.get(key, paint),
      });
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
      reader.forget();
      previews.clear();
    },
  };
}
