import type { Size } from './working-size.js';

/**
 * How many times the detail of a job has to be as large for a document to be painted with the brushes of a frame instead of
 * those of its own canvas; below 1 for a frame that is larger.
 */
export const finerBrush = (canvas: Size, frame: Size): number =>
  Math.max(canvas.width, canvas.height) / Math.max(frame.width, frame.height);
