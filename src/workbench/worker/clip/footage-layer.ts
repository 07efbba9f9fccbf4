import { FileFrames } from '../../../clip/footage/file-frames.js';
import { plateSpans } from '../../../clip/footage/plate-spans.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import type { StackLayer, StackPicture } from '../../../clip/stack/stack-layer.js';
import type { Locale } from '../../../locales/locale.js';
import { asRgb } from '../../../paint/footage/as-rgb.js';
import { visiblePatch } from '../../../raster/clip/visible-patch.js';
import type { TimedSpan } from '../../../scene/clip/timed-column.js';
import type { PictureBlob } from '../../clip/clip-calls.js';
import type { PlateSet } from '../../clip/footage-calls.js';
import { blobPictures } from './blob-pictures.js';

export interface FilmedBackground {
  /** In order, at least as many as the clip is long. */
  readonly files: readonly PictureBlob[];
  /** Of the clip. */
  readonly frames: number;
  readonly size: PictureSize;
  readonly locale: Locale;
  /** Null for the frames as they were filmed. */
  readonly set: PlateSet | null;
}

function filmedPictures({ files, frames, size, locale }: FilmedBackground): readonly StackPicture[] {
  const paths = files.slice(0, frames).map(({ path }) => path);
  const filmed = new FileFrames({ files: blobPictures(files), paths, size, step: 1, locale });
  return paths.map((file, index) => ({
    name: file,
    file,
    layer: null,
    load: async (signal) => visiblePatch(asRgb(await filmed.read(signal, index))),
  }));
}

function platePictures(plates: readonly Blob[]): readonly StackPicture[] {
  const named = plates.map((blob, index) => ({ path: `plate ${index + 1}`, blob }));
  const files = blobPictures(named);
  return named.map(({ path }) => ({
    name: path,
    file: path,
    layer: null,
    load: async (signal) => visiblePatch((await files.read(signal, path)).pixels),
  }));
}

/** Footage beneath a clip: painted as far as it is painted, then as it was filmed. Grey footage is in sRGB. */
export function footageLayer(background: FilmedBackground): StackLayer {
  const { frames, size, set } = background;
  const step = set?.step ?? 1;
  const painted = plateSpans(frames, step).slice(0, set?.plates.length ?? 0);
  const plates = (set?.plates ?? []).slice(0, painted.length);
  const from = Math.min(frames, plates.length * step);
  const filmed = Array.from({ length: frames - from }, (_, i): TimedSpan => {
    return { frame: from + i, frames: 1, drawing: plates.length + from + i };
  });
  return {
    name: 'BG',
    kind: 'plate',
    blend: 'normal',
    keyed: false,
    smooth: false,
    origin: { x: 0, y: 0 },
    size,
    pictures: [...platePictures(plates), ...filmedPictures(background)],
    spans: [...painted, ...filmed],
  };
}
