import type { EditableLayer } from '../api/ps-layer.js';

const LOCKS = ['allLocked', 'pixelsLocked', 'positionLocked', 'transparentPixelsLocked'] as const;

/** Lifts the locks of one of our own layers, because Photoshop would fail or stay silent, and sets them again. */
export async function whileUnlocked<T>(layer: EditableLayer, work: () => Promise<T>): Promise<T> {
  const locked = LOCKS.filter((lock) => layer[lock]);
  for (const lock of locked) layer[lock] = false;
  const result = await work();
  for (const lock of locked) layer[lock] = true;
  return result;
}
