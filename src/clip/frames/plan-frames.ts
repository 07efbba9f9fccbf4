import type { PatchView } from '../../raster/clip/place-patch.js';
import type { ClipStack } from '../stack/clip-stack.js';
import { layerWindow } from './layer-window.js';

/** A picture of a layer where the camera sees it. */
export interface PlannedPicture {
  readonly layer: number;
  readonly picture: number;
  readonly view: PatchView;
  /** Equal keys are equal pictures in equal places. */
  readonly key: string;
}

export interface PlannedFrame {
  readonly frame: number;
  readonly pictures: readonly PlannedPicture[];
  /** Frames of equal keys are equal to the bit. */
  readonly key: string;
}

/** Walks through the spans of every layer as the frames go by, so that long clips cost no search. */
export function* planFrames(stack: ClipStack): Generator<PlannedFrame> {
  const cursors = stack.layers.map(() => 0);
  for (let frame = 0; frame < stack.frames; frame++) {
    const pictures: PlannedPicture[] = [];
    for (const [index, layer] of stack.layers.entries()) {
      while (frame >= (layer.spans[cursors[index]! + 1]?.frame ?? Infinity)) cursors[index]!++;
      const picture = layer.spans[cursors[index]!]?.drawing ?? null;
      if (picture === null) continue;
      const view = layerWindow(layer, stack, frame);
      const key = `${index}/${picture} ${view.left},${view.top},${view.step}`;
      pictures.push({ layer: index, picture, view, key });
    }
    yield { frame, pictures, key: pictures.map(({ key }) => key).join(' ') };
  }
}

/** How many layers at the bottom show one and the same picture in one place all the time. */
export function stillLayers(stack: ClipStack): number {
  const isStill = (layer: ClipStack['layers'][number]): boolean =>
    layer.spans.length === 1 && layer.spans[0]!.drawing !== null;
  const isFixed = stack.camera === null || stack.camera.keys.length === 1;
  const moving = stack.layers.findIndex((layer) => !isStill(layer));
  if (!isFixed) return 0;
  return moving < 0 ? stack.layers.length : moving;
}
