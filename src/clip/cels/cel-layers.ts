import { HaikeiError } from '../../errors/haikei-error.js';
import type { Locale } from '../../locales/locale.js';
import type { Patch } from '../../raster/composite/surface.js';
import type { ClipTiming, TimedColumn } from '../../scene/clip/timed-column.js';
import type { CelFile, CelFiles } from './cel-files.js';
import type { PictureSize } from '../picture-size.js';
import type { StackLayer, StackPicture } from '../stack/stack-layer.js';
import { finishDrawing, wantsKey } from './finish-drawing.js';
import type { KeyChoice } from './key-choice.js';
import type { PictureFiles } from './picture-files.js';
import { readFramePicture } from './read-frame-picture.js';

export interface CelRequest {
  readonly files: PictureFiles;
  readonly key: KeyChoice;
  readonly smooth: boolean;
  readonly locale: Locale;
  /** The sizes a drawing may have: the picture's, or the plate's, which lies at (0, 0). */
  readonly frame: PictureSize;
  readonly plate: PictureSize;
  /** Where the picture's corner lies on the plate at the camera's first key. */
  readonly corner: StackLayer['origin'];
}

const isSame = (a: PictureSize, b: PictureSize): boolean => a.width === b.width && a.height === b.height;
const sizeText = ({ width, height }: PictureSize): string => `${width}×${height}`;

function wrongSize(path: string, frame: number, found: PictureSize, expected: string): HaikeiError {
  return new HaikeiError('frame-size', { path, frame: frame + 1, found: sizeText(found), expected });
}

/** Drawings that are used, each with the frame at which it first stands. */
function usedDrawings({ spans }: TimedColumn): readonly (readonly [drawing: number, frame: number])[] {
  const first = new Map<number, number>();
  for (const { drawing, frame } of spans)
    if (drawing !== null && !first.has(drawing)) first.set(drawing, frame);
  return [...first];
}

class CelLayer {
  constructor(
    private readonly request: CelRequest,
    private readonly drawings: readonly CelFile[],
    private readonly size: PictureSize,
  ) {}

  picture({ name, path }: CelFile): StackPicture {
    return {
      name,
      file: this.request.files.locate(path),
      layer: null,
      load: (signal, frame) => this.load(signal, path, frame),
    };
  }

  pictures(): readonly StackPicture[] {
    return this.drawings.map((drawing) => this.picture(drawing));
  }

  private async load(signal: AbortSignal, path: string, frame: number): Promise<Patch> {
    const { files, key, smooth, locale } = this.request;
    const { pixels } = await readFramePicture(signal, { files, path, frame, locale });
    if (!isSame(pixels, this.size)) throw wrongSize(path, frame, pixels, sizeText(this.size));
    return finishDrawing(pixels, key, smooth);
  }
}

/** The heads of all drawings that stand somewhere are looked at, so that a wrong size is told before any work. */
async function checkSizes(
  files: PictureFiles,
  drawings: readonly CelFile[],
  column: TimedColumn,
  size: PictureSize,
): Promise<void> {
  for (const [drawing, frame] of usedDrawings(column)) {
    const { path } = drawings[drawing]!;
    const found = await files.size(path);
    if (found && !isSame(found, size)) throw wrongSize(path, frame, found, sizeText(size));
  }
}

async function celLayer(
  signal: AbortSignal,
  request: CelRequest,
  column: TimedColumn,
  { drawings }: CelFiles,
): Promise<StackLayer> {
  const { files, key, smooth, locale, frame, plate, corner } = request;
  const [index, firstFrame] = usedDrawings(column)[0] ?? [0, 0];
  const { path } = drawings[index]!;
  const wish = { files, path, frame: firstFrame, locale };
  const { pixels: first } = await readFramePicture(signal, wish);
  if (!isSame(first, frame) && !isSame(first, plate)) {
    const expected = isSame(frame, plate) ? sizeText(frame) : `${sizeText(frame)} / ${sizeText(plate)}`;
    throw wrongSize(path, firstFrame, first, expected);
  }
  await checkSizes(files, drawings, column, first);
  const { width, height } = first;
  return {
    name: column.name,
    kind: 'cel',
    blend: 'normal',
    keyed: wantsKey(key, first),
    keyedIfOpaque: key === 'auto',
    smooth,
    origin: isSame(first, plate) ? { x: 0, y: 0 } : corner,
    size: { width, height },
    pictures: new CelLayer(request, drawings, { width, height }).pictures(),
    spans: column.spans,
  };
}

/**
 * The cels of a clip from files, in the order of the timing. One drawing of each is read, of the others the heads.
 * @throws HaikeiError `frame-size`, `frame-unreadable`
 */
export async function celLayers(
  signal: AbortSignal,
  request: CelRequest,
  timing: ClipTiming,
  cels: readonly CelFiles[],
): Promise<readonly StackLayer[]> {
  const layers: StackLayer[] = [];
  for (const column of timing.columns) {
    const cel = cels.find(({ name }) => name === column.name)!;
    layers.push(await celLayer(signal, request, column, cel));
  }
  return layers;
}
