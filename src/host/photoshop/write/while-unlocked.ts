import type { PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { changeLayer } from './change-layer.js';

const LOCKS = ['allLocked', 'pixelsLocked', 'positionLocked', 'transparentPixelsLocked'] as const;

/** Lifts the locks of one of our own layers, because Photoshop would fail or stay silent, and sets them again. */
export async function whileUnlocked<T>(
  scope: ModalScope,
  layer: PsLayer,
  work: () => Promise<T>,
): Promise<T> {
  const locked = LOCKS.filter((lock) => layer[lock]);
  const setTo = (value: boolean) => Object.fromEntries(locked.map((lock) => [lock, value]));
  if (locked.length > 0) await changeLayer(scope, layer, setTo(false));
  const result = await work();
  if (locked.length > 0) await changeLayer(scope, layer, setTo(true));
  return result;
}
