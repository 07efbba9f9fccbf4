import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Picture } from '../../../pictures/picture.js';
import { greyInSrgb } from '../../../raster/colour/grey-in-srgb.js';
import { visiblePatch } from '../../../raster/clip/visible-patch.js';
import type { Camera } from '../../../scene/camera/camera.js';
import { placeBooks } from '../../../scene/clip/place-books.js';
import type { ClipTiming } from '../../../scene/clip/timed-column.js';
import { checkBook } from '../../../clip/books/check-book.js';
import type { CelFiles } from '../../../clip/cels/cel-files.js';
import { celLayers } from '../../../clip/cels/cel-layers.js';
import { drawingsOf } from '../../../clip/cels/drawings-of.js';
import { frameSize } from '../../../clip/cels/frame-size.js';
import { checkFootageLength } from '../../../clip/footage/check-footage-length.js';
import { checkCamera } from '../../../clip/frames/check-camera.js';
import { cameraCorner } from '../../../clip/stack/camera-corner.js';
import { standingLayer } from '../../../clip/stack/standing-layer.js';
import { withBooks } from '../../../clip/stack/with-books.js';
import { diskPictures } from '../../pictures/disk-pictures.js';
import { readPicture } from '../../pictures/read-picture.js';
import { timeClip } from '../../../clip/time-clip.js';
import { readCameraFile, readSheet } from '../clip-timing.js';
import { USUAL_RATE } from '../clip-settings.js';
import { filmedGround, type Ground } from '../footage/filmed-ground.js';
import { paintPlateFile } from '../plate/plate-file.js';
import { listCels } from '../stack/list-cels.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import type { StackLayer } from '../../../clip/stack/stack-layer.js';
import type { ClipRun, ClipWork, PlannedClip, PreparedClip } from './clip-work.js';
import { type GroundSource, openGround, withFootageLength } from './ground-source.js';

const stem = (path: string): string => basename(path, extname(path));

/** Everything about a clip of files that can be known before its plate is painted. */
interface Known {
  readonly background: string;
  readonly ground: GroundSource;
  readonly timing: ClipTiming;
  readonly cels: readonly CelFiles[];
  readonly camera: Camera | null;
  readonly frame: PictureSize;
  /** Cels without BOOKs, bottom first. */
  readonly layers: readonly StackLayer[];
  readonly books: readonly { readonly path: string; readonly picture: Picture; readonly above: number }[];
}

async function readBooks(
  signal: AbortSignal,
  paths: readonly string[],
  above: readonly number[],
  sizes: readonly PictureSize[],
): Promise<Known['books']> {
  const books: { path: string; picture: Picture; above: number }[] = [];
  for (const [index, path] of paths.entries()) {
    const picture = await readPicture(signal, path);
    checkBook(path, picture.pixels, sizes);
    books.push({ path, picture, above: above[index]! });
  }
  return books;
}

async function learn(work: ClipWork, background: string): Promise<Known> {
  const { context, options } = work;
  const ground = await openGround(work, background);
  const settings = await withFootageLength(work, ground);
  const { signal, locale } = context;
  const [sheet, camera] = [await readSheet(signal, options), await readCameraFile(signal, options)];
  const cels = await listCels(signal, options.cels ?? []);
  const timing = timeClip(sheet, drawingsOf(cels), settings.numbers, camera);
  const { frames } = timing;
  if (ground.footage !== null && settings === work.settings)
    checkFootageLength(background, await ground.footage.count(signal, frames), frames);
  const plate = ground.size;
  const files = diskPictures;
  const frame = await frameSize(signal, { files, camera, cels, plate });
  if (camera) checkCamera(camera, frames, { frame, plate });
  const { key, smooth } = settings;
  const request = { files, key, smooth, locale, frame, plate, corner: cameraCorner(camera, frame) };
  const layers = await celLayers(signal, request, timing, cels);
  const paths = options.book ?? [];
  const above = placeBooks(sheet, paths.map(stem), timing.columns.length);
  const books = await readBooks(signal, paths, above, [plate, frame]);
  return { background, ground, timing, cels, camera, frame, layers, books };
}

/** A picture that stands all the time. */
function standing(
  { timing, ground, frame, camera }: Known,
  facts: Pick<StackLayer, 'name' | 'kind'> & { readonly file: string; readonly picture: Picture },
): StackLayer {
  const {
    name,
    kind,
    file,
    picture: { pixels },
  } = facts;
  const picture = { name, file, layer: null, load: () => Promise.resolve(visiblePatch(pixels)) };
  const { frames } = timing;
  return standingLayer({ name, kind, size: pixels, picture }, { plate: ground.size, frame, camera, frames });
}

async function paintGround(work: ClipWork, known: Known, run: ClipRun): Promise<Ground> {
  const { ground, timing, frame } = known;
  const { footage, picture } = ground;
  if (footage) return filmedGround(work, run, { footage, frames: timing.frames, frame });
  const painted = await paintPlateFile(work.context.signal, run, picture, { file: 'plate.png', frame });
  // What lies over a grey plate may be in colour.
  const plate = greyInSrgb(painted);
  const file = join(run.folder, 'plate.png');
  return {
    layer: standing(known, { name: 'BG', kind: 'plate', file, picture: plate }),
    profile: plate.profile,
  };
}

async function prepare(work: ClipWork, known: Known, run: ClipRun): Promise<PreparedClip> {
  const { signal } = work.context;
  const { frame, camera, timing } = known;
  const ground = await paintGround(work, known, run);
  const books: (readonly [number, StackLayer])[] = [];
  for (const [index, { path, picture, above }] of known.books.entries()) {
    const file = `book-${index + 1}.png`;
    const painted = work.settings.paintBooks
      ? await paintPlateFile(signal, run, picture, { file, frame })
      : picture;
    const source = work.settings.paintBooks ? join(run.folder, file) : resolve(path);
    books.push([above, standing(known, { name: stem(path), kind: 'book', file: source, picture: painted })]);
  }
  const layers = [ground.layer, ...withBooks(known.layers, books)];
  return { stack: { frame, frames: timing.frames, layers, camera }, channels: 3, profile: ground.profile };
}

/** Background and drawings. */
function filesOf({ background, ground, timing, cels }: Known): readonly string[] {
  const drawings = cels.flatMap((cel) => cel.drawings.map(({ path }) => path));
  return [background, ...(ground.footage?.files(timing.frames) ?? []), ...drawings];
}

/**
 * A clip of a background picture, or footage, and folders of cels.
 * @throws HaikeiError whatever is wrong with what was given, before any painting
 */
export async function planFiles(work: ClipWork, background: string): Promise<PlannedClip> {
  const known = await learn(work, background);
  const name = stem(background);
  return {
    name,
    fps: work.settings.fps ?? known.ground.rate ?? USUAL_RATE,
    folder: resolve(work.options.out ?? join(dirname(background), `${name}-clip`)),
    decides: { timing: known.timing, camera: known.camera, books: known.books.map(({ above }) => above) },
    files: [...filesOf(known), ...known.books.map(({ path }) => path)],
    prepare: (run) => prepare(work, known, run),
  };
}
