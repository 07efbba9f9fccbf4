import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { translateRect } from '../../geometry/rect.js';
import type { DocumentPlan, PlannedGroup, PlannedLayer } from '../../host/document-plan.js';
import type { Patch } from '../../raster/composite/surface.js';
import type { ClipShot, ShotLayer } from '../../scene/clip/clip-shot.js';
import type { StackLayer, StackPicture } from '../stack/stack-layer.js';
import { checkShotSize } from './check-shot-size.js';
import { coloursOfShot } from './colours-of-shot.js';
import { type FolderShot, folderSources } from './folder-sources.js';
import { recordsOfShot } from './records-of-shot.js';
import type { ShotLimits } from './shot-limits.js';
import type { ShotSources } from './shot-sources.js';
import { stackOfShot } from './stack-of-shot.js';

export interface ShotSource extends FolderShot {
  /** Called after each drawing, and awaited, so that whoever shows it gets a turn. */
  readonly onDrawing: (done: number, total: number) => Promise<void>;
}

type Patches = ReadonlyMap<StackPicture, Patch>;

const invalid = (path: string, where: string, reason: string): HaikeiError =>
  new HaikeiError('shot-invalid', { path, where, reason });

function checkPlaces({ layers }: ClipShot, path: string, { reach }: ShotLimits): void {
  const index = layers.findIndex(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > reach);
  if (index >= 0) throw invalid(path, `layers[${index}]`, `lies more than ${reach} pixels away`);
}

/** The first frame at which a drawing of a layer stands. */
const firstFrame = ({ spans }: StackLayer, index: number): number =>
  spans.find(({ drawing }) => drawing === index)?.frame ?? 0;

async function loadAll(
  signal: AbortSignal,
  layers: readonly StackLayer[],
  { path, limits, onDrawing }: ShotSource,
): Promise<Patches> {
  const loaded = new Map<StackPicture, Patch>();
  const total = layers.reduce((sum, { pictures }) => sum + pictures.length, 0);
  let bytes = 0;
  for (const layer of layers) {
    for (const [index, picture] of layer.pictures.entries()) {
      throwIfCancelled(signal);
      const patch = await picture.load(signal, firstFrame(layer, index));
      bytes += patch.pixels.data.byteLength;
      if (bytes > limits.bytes) {
        const what = `${path}: bytes of ${loaded.size + 1} drawings of ${total}`;
        throw new HaikeiError('file-too-large', { what, value: bytes, limit: limits.bytes });
      }
      loaded.set(picture, patch);
      await onDrawing(loaded.size, total);
    }
  }
  return loaded;
}

/** `A_0001` of a file `../A/A_0001.png`, or of a layer `A/A_0001`. */
function nameOf({ file, layer }: StackPicture): string {
  const last = (layer ?? file).split('/').at(-1)!;
  return layer === null ? last.replace(/\.[^.]*$/, '') : last;
}

function plannedLayer(layer: StackLayer, patches: Patches): PlannedLayer | PlannedGroup {
  const { name, kind, blend, pictures, spans, origin } = layer;
  const shown = spans[0]?.drawing;
  const children = pictures.map((picture, index): PlannedLayer => {
    const { rect, pixels } = patches.get(picture)!;
    const bounds = translateRect(rect, Math.round(origin.x), Math.round(origin.y));
    return {
      kind: 'layer',
      name: nameOf(picture),
      blend: 'normal',
      visible: index === shown,
      bounds,
      pixels,
    };
  });
  const [first] = children;
  // One picture is a layer by itself, where it bears the cel's name or is no cel's.
  const isAlone = first !== undefined && children.length === 1 && (kind !== 'cel' || first.name === name);
  return isAlone ? { ...first, name, blend } : { kind: 'group', name, blend, children };
}

/** The plate that lies lowest, for which the document is made. */
function groundOf({ layers }: ClipShot, path: string): number {
  const index = layers.findIndex(({ kind, drawings }) => kind === 'plate' && drawings.length > 0);
  if (index < 0) throw invalid(path, 'layers', `has no plate among its ${layers.length}`);
  return index;
}

/** A document that has become another one since it was described. */
async function checkDocument(signal: AbortSignal, layer: ShotLayer, sources: ShotSources): Promise<void> {
  const drawing = layer.drawings.find((one) => one.layer !== null);
  if (drawing === undefined) return;
  const { width, height } = (await sources.document(signal, drawing.path)).shot;
  if (width === layer.width && height === layer.height) return;
  const [found, expected] = [`${width}×${height}`, `${layer.width}×${layer.height}`];
  throw new HaikeiError('sheet-mismatch', { path: drawing.path, found, expected });
}

/**
 * A cut as a layered document: the canvas is the plate's, each cel a group with its drawings, those that stand in the first
 * frame shown, everything where it lies on the plate. All pictures are read here, keyed where the shot says so; they
 * keep their numbers, as in the clip.
 * @throws HaikeiError `shot-outside`, `shot-invalid`, `file-too-large`, `frame-unreadable`, `frame-size`, `sheet-mismatch`, `cancelled`,
 *   and what reading a PSD throws
 */
export async function planDocument(
  signal: AbortSignal,
  shot: ClipShot,
  source: ShotSource,
): Promise<DocumentPlan> {
  const { path, limits } = source;
  const sources = folderSources(source);
  // Every path is looked at here, before anything is read.
  const { layers } = stackOfShot(shot, sources);
  checkPlaces(shot, path, limits);
  checkShotSize(shot, path, limits);
  const ground = groundOf(shot, path);
  const provenance = recordsOfShot(shot, path);
  await checkDocument(signal, shot.layers[ground]!, sources);
  const { channels, profile } = await coloursOfShot(signal, shot, sources);
  const patches = await loadAll(signal, layers, source);
  const depth = patches.get(layers[ground]!.pictures[0]!)!.pixels.depth === 16 ? 16 : 8;
  const mode = channels === 1 ? 'gray' : 'rgb';
  const inColour = layers.some(({ pictures }) =>
    pictures.some((picture) => picture.layer === null && patches.get(picture)!.pixels.channels > 2),
  );
  if (mode === 'gray' && inColour)
    throw invalid(path, 'layers', 'has a grey plate beneath drawings in colour');
  const planned = layers.map((layer) => plannedLayer(layer, patches));
  return { name: shot.name, ...layers[ground]!.size, depth, mode, profile, provenance, layers: planned };
}
