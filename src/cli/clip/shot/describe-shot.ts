import { relative, sep } from 'node:path';
import type { ClipShot, ShotLayer, ShotView } from '../../../scene/clip/clip-shot.js';
import type { ClipStack } from '../../../clip/stack/clip-stack.js';
import { layerWindow, speedOf } from '../../../clip/frames/layer-window.js';
import type { StackLayer } from '../../../clip/stack/stack-layer.js';

export interface ShotFacts extends Pick<ClipShot, 'name' | 'software' | 'fps' | 'output' | 'provenance'> {
  readonly stack: ClipStack;
  /** Folder of the shot file, absolute. */
  readonly folder: string;
}

const pathFrom = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');

function viewsOf(layer: StackLayer, stack: ClipStack): readonly ShotView[] {
  const views: ShotView[] = [];
  for (let frame = 0; frame < stack.frames; frame++) {
    const { left, top, step } = layerWindow(layer, stack, frame);
    const [last, zoom] = [views.at(-1), 1 / step];
    if (last?.left !== left || last.top !== top || last.zoom !== zoom) views.push({ frame, left, top, zoom });
  }
  return views;
}

function describeLayer(layer: StackLayer, { stack, folder }: ShotFacts): ShotLayer {
  const { name, kind, blend, keyed, keyedIfOpaque, smooth, origin, size, pictures, spans } = layer;
  const stands = new Set(spans.flatMap(({ drawing }) => (drawing === null ? [] : [drawing])));
  const idOf = (index: number): string => `${index + 1}`;
  return {
    name,
    kind,
    ...(blend !== 'normal' && { blend }),
    key: keyed ? 'white' : 'none',
    ...(keyedIfOpaque === true && { keyedIfOpaque }),
    smooth,
    ...origin,
    width: size.width,
    height: size.height,
    speed: speedOf(stack.camera, layer),
    views: viewsOf(layer, stack),
    drawings: pictures.flatMap((picture, index) =>
      stands.has(index)
        ? [{ id: idOf(index), path: pathFrom(folder, picture.file), layer: picture.layer }]
        : [],
    ),
    spans: spans.map(({ frame, frames, drawing }) => ({
      frame,
      frames,
      drawing: drawing === null ? null : idOf(drawing),
    })),
  };
}

/** What `shot.json` says of a clip. */
export function describeShot(facts: ShotFacts): ClipShot {
  const { name, software, fps, output, provenance, stack } = facts;
  return {
    format: 'haikei-shot/1',
    name,
    software,
    fps,
    frames: stack.frames,
    width: stack.frame.width,
    height: stack.frame.height,
    layers: stack.layers.map((layer) => describeLayer(layer, facts)),
    camera: stack.camera,
    output,
    provenance,
  };
}
