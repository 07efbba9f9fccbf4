import type { ClipStack } from '../stack/clip-stack.js';
import { layerWindow } from './layer-window.js';
import type { PlannedFrame, PlannedPicture } from './plan-frames.js';

/** A frame that was planned for a stack, for the same stack at another size. */
export function plannedFor(stack: ClipStack, { frame, pictures, key }: PlannedFrame): PlannedFrame {
  const sized = pictures.map((picture): PlannedPicture => {
    const view = layerWindow(stack.layers[picture.layer]!, stack, frame);
    return { ...picture, view };
  });
  return { frame, pictures: sized, key };
}
