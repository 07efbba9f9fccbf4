import { celLayers } from '../../../clip/cels/cel-layers.js';
import { celsOfPaths } from '../../../clip/cels/cels-of-paths.js';
import { drawingsOf } from '../../../clip/cels/drawings-of.js';
import { frameSize } from '../../../clip/cels/frame-size.js';
import { checkFootageLength } from '../../../clip/footage/check-footage-length.js';
import { checkCamera } from '../../../clip/frames/check-camera.js';
import { groundSize } from '../../../clip/psd/ground-size.js';
import { psdLayers } from '../../../clip/psd/psd-layers.js';
import { cameraCorner } from '../../../clip/stack/camera-corner.js';
import type { ClipStack } from '../../../clip/stack/clip-stack.js';
import type { StackLayer } from '../../../clip/stack/stack-layer.js';
import { withBooks } from '../../../clip/stack/with-books.js';
import { timeClip } from '../../../clip/time-clip.js';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { placeBooks } from '../../../scene/clip/place-books.js';
import type { ClipTiming, TimedColumn } from '../../../scene/clip/timed-column.js';
import type { TimeSheet } from '../../../scene/sheet/time-sheet.js';
import type { Shot } from '../../../scene/shot.js';
import type { ClipRules } from '../../clip/clip-calls.js';
import { blobPictures } from './blob-pictures.js';
import { fileBooks } from './file-books.js';
import { footageLayer } from './footage-layer.js';
import { greyLayerInSrgb } from './grey-layer-in-srgb.js';
import type { PlanSource } from './plan-source.js';

interface Overlaid {
  readonly stack: ClipStack;
  readonly colour: Pick<Shot, 'profile' | 'mode'>;
  readonly columns: readonly TimedColumn[];
}

function refuseOwnCels({ entries, name }: PlanSource): void {
  const own = entries.filter(({ role }) => role === 'cel').map((entry) => entry.name);
  if (own.length > 0) throw new HaikeiError('cels-there', { document: name, cels: own.join(', ') });
}

/** The background that moves, or the document's layers, in sRGB where it is grey: cels may be in colour. */
function documentLayers(
  source: PlanSource,
  timing: ClipTiming,
  { footage, locale }: ClipRules,
): readonly StackLayer[] {
  const { entries, shot, camera, name: file, set } = source;
  const { frames } = timing;
  if (footage.length > 0) {
    checkFootageLength(file, footage.length, frames);
    return [footageLayer({ files: footage, frames, size: shot, locale, set })];
  }
  const layers = psdLayers({ entries, shot, timing, camera, file });
  return shot.mode === 'gray' ? layers.map((layer) => greyLayerInSrgb(layer, shot.profile)) : layers;
}

/** Cels with BOOKs where these belong. */
function amongCels(
  sheet: TimeSheet | null,
  cels: readonly StackLayer[],
  books: readonly StackLayer[],
): readonly StackLayer[] {
  const names = books.map(({ name }) => name);
  const above = placeBooks(sheet, names, cels.length);
  return withBooks(
    cels,
    books.map((book, index) => [above[index]!, book] as const),
  );
}

/**
 * Cels from files over the background of a document, beneath its BOOKs and those from files unless the sheet says otherwise.
 * @throws HaikeiError `cels-there`, and as `celsOfPaths`, `timeClip`, `checkCamera`, `celLayers`, `fileBooks` and `checkFootageLength`
 */
export async function overDocument(
  signal: AbortSignal,
  source: PlanSource,
  rules: ClipRules,
): Promise<Overlaid> {
  const { cels: blobs, books: bookBlobs, smooth, locale } = rules;
  refuseOwnCels(source);
  const { shot, roles, sheet, camera, numbers } = source;
  const files = blobPictures(blobs);
  const cels = celsOfPaths(blobs.map(({ path }) => path));
  const timing = timeClip(sheet, drawingsOf(cels), numbers, camera);
  const { width, height } = shot;
  const plate = { width, height };
  const frame = await frameSize(signal, { files, camera, cels, plate });
  if (camera) checkCamera(camera, timing.frames, { frame, plate: groundSize(shot, roles) });
  const corner = cameraCorner(camera, frame);
  const request = { files, key: 'auto', smooth, locale, frame, plate, corner } as const;
  const over = await celLayers(signal, request, timing, cels);
  const own = documentLayers(source, timing, rules);
  const place = { plate, frame, camera, frames: timing.frames };
  const fromFiles = await fileBooks(signal, bookBlobs, place);
  const books = [...own.filter(({ kind }) => kind === 'book'), ...fromFiles];
  const layers = [...own.filter(({ kind }) => kind !== 'book'), ...amongCels(sheet, over, books)];
  const colour = shot.mode === 'gray' ? ({ profile: null, mode: 'rgb' } as const) : shot;
  return { stack: { frame, frames: timing.frames, layers, camera }, colour, columns: timing.columns };
}
