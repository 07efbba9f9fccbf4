import type { EditableLayer } from '../api/ae-edit.js';
import type { StepContext } from './step-context.js';

export function setLock({ takeBack }: StepContext, layer: EditableLayer, locked: boolean): void {
  const before = layer.locked;
  takeBack.push(() => {
    layer.locked = before;
  });
  layer.locked = locked;
}

export function setEye({ takeBack }: StepContext, layer: EditableLayer, enabled: boolean): void {
  const before = layer.enabled;
  takeBack.push(() => {
    layer.enabled = before;
  });
  layer.enabled = enabled;
}

/** Only of what was made, which is taken back as a whole. */
export function moveLayer(layer: EditableLayer, below: EditableLayer | null): void {
  if (below) layer.moveAfter(below);
  else layer.moveToBeginning();
}

/** Mattes are references of their own since After Effects 23; a copy gets its original's. */
export function setMatte(layer: EditableLayer, matte: EditableLayer, type: number): void {
  layer.setTrackMatte(matte, type);
}
