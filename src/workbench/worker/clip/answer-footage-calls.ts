import { FileFrames } from '../../../clip/footage/file-frames.js';
import { readFramePicture } from '../../../clip/cels/read-frame-picture.js';
import { FootagePainter } from '../../../paint/footage/footage-painter.js';
import type { FootageReport } from '../../../paint/footage/footage-report.js';
import { paintFootage } from '../../../paint/footage/paint-footage.js';
import type { Picture } from '../../../pictures/picture.js';
import { paintWith } from '../../../plugin/services/paint-with.js';
import { greyInSrgb } from '../../../raster/colour/grey-in-srgb.js';
import type { FootageCalls, FootageRequest, PaintedFrame } from '../../clip/footage-calls.js';
import type { WorkbenchParts } from '../workbench-parts.js';
import { BlobFootageStore } from './blob-footage-store.js';
import { blobPictures } from './blob-pictures.js';

async function firstFrame(signal: AbortSignal, { files, locale }: FootageRequest): Promise<Picture> {
  const { path } = files[0]!;
  return greyInSrgb(await readFramePicture(signal, { files: blobPictures(files), path, frame: 0, locale }));
}

async function paint(
  signal: AbortSignal,
  parts: WorkbenchParts,
  request: FootageRequest,
  painted: (frame: PaintedFrame) => void,
): Promise<FootageReport> {
  const { job, lightFrame, files, frames, set, locale } = request;
  const { pixels, profile } = await firstFrame(signal, request);
  const size = { width: pixels.width, height: pixels.height };
  const look = { ...(await paintWith(signal, parts, job)), ...(lightFrame && { lightFrame }) };
  const painter = await FootagePainter.create(signal, look, size);
  const paths = files.slice(0, frames).flatMap(({ path }, frame) => (frame % set.step === 0 ? [path] : []));
  const options = { profile, texts: { Software: look.software } };
  const what = {
    frames: new FileFrames({ files: blobPictures(files), paths, size, step: set.step, locale }),
    store: new BlobFootageStore({ set, options, painted }),
    steady: set.steady,
    profile,
    onFrame: () => undefined,
  };
  return paintFootage(signal, what, painter);
}

/** What the page asks of the open document's background as footage. */
export function footageCalls(parts: WorkbenchParts): FootageCalls {
  return {
    footage(signal, request, tell) {
      const { plates } = parts.find(request.document).clip;
      plates.begin(request.version, request.set);
      return paint(signal, parts, request, (frame) => {
        plates.add(request.set.id, frame);
        tell(frame);
      });
    },
    layPlates(_signal, { document, version, set }) {
      parts.find(document).clip.plates.begin(version, set);
      return Promise.resolve();
    },
  };
}
