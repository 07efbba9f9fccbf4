import { HaikeiError } from '../../errors/haikei-error.js';
import { BLEND_MODES, type BlendMode } from '../../raster/composite/blend-mode.js';
import type { ClipShot, ShotLayer } from '../../scene/clip/clip-shot.js';
import type { ClipStack } from '../stack/clip-stack.js';
import type { StackLayer } from '../stack/stack-layer.js';
import { loadDrawing } from './load-drawing.js';
import type { ShotSources } from './shot-sources.js';

function blendOf({ name, blend = 'normal' }: ShotLayer, path: string): BlendMode {
  const found = BLEND_MODES.find((mode) => mode === blend && mode !== 'pass-through');
  if (found !== undefined) return found;
  const where = `layers "${name}", blend`;
  throw new HaikeiError('shot-invalid', { path, where, reason: `"${blend}" is no blend mode` });
}

function stackLayer(shot: ClipShot, layer: ShotLayer, sources: ShotSources): StackLayer {
  const { name, kind, key, smooth, x, y, width, height, drawings, spans } = layer;
  const indexOf = new Map(drawings.map(({ id }, index) => [id, index]));
  return {
    name,
    kind,
    blend: blendOf(layer, sources.path),
    keyed: key === 'white',
    smooth,
    origin: { x, y },
    size: { width, height },
    pictures: drawings.map((drawing) => ({
      name: drawing.id,
      file: sources.files.locate(drawing.path),
      layer: drawing.layer,
      load: (signal, frame) => loadDrawing(signal, sources, { shot, layer, drawing, frame }),
    })),
    spans: spans.map(({ drawing, ...span }) => ({
      ...span,
      drawing: drawing === null ? null : indexOf.get(drawing)!,
    })),
  };
}

/**
 * The clip that a shot file describes, ready to be composited as it was when it was made.
 * @param shot whose spans name drawings that are there, as its reader makes sure
 * @throws HaikeiError `shot-invalid` for a blend mode that there is not
 */
export function stackOfShot(shot: ClipShot, sources: ShotSources): ClipStack {
  const { width, height, frames, camera } = shot;
  const layers = shot.layers.map((layer) => stackLayer(shot, layer, sources));
  return { frame: { width, height }, frames, layers, camera };
}
