import { FrameRenderer } from '../../../clip/frames/frame-renderer.js';
import { PictureCache } from '../../../clip/frames/picture-cache.js';
import { scaledCamera } from '../../../clip/frames/scaled-camera.js';
import type { ClipStack } from '../../../clip/stack/clip-stack.js';
import { shrunkPatch } from './shrunk-patch.js';

/** Bytes of drawings that are kept. */
const MOST_BYTES = 128 * 1024 * 1024;

/** A clip at one size, ready to be composited. */
export interface SizedClip {
  readonly stack: ClipStack;
  readonly cache: PictureCache;
  readonly renderer: FrameRenderer;
}

/**
 * A clip 2ⁿ times smaller. Smaller ones are made of smaller drawings, to be looked at: along edges that
 * meet they differ a little from the frame made smaller, and are there so many times sooner.
 */
export function sizedClip({ frame, frames, layers, camera }: ClipStack, level: number): SizedClip {
  const shrunk = (length: number): number => Math.ceil(length / 2 ** level);
  const stack: ClipStack = {
    camera: camera && scaledCamera(camera, 1 / 2 ** level),
    frames,
    frame: { width: shrunk(frame.width), height: shrunk(frame.height) },
    layers: layers.map((layer) => ({
      ...layer,
      origin: { x: layer.origin.x / 2 ** level, y: layer.origin.y / 2 ** level },
      pictures: layer.pictures.map((picture) => ({
        ...picture,
        load: async (signal, at) => shrunkPatch(await picture.load(signal, at), level),
      })),
    })),
  };
  const cache = new PictureCache(MOST_BYTES);
  return { stack, cache, renderer: new FrameRenderer(stack, cache) };
}
