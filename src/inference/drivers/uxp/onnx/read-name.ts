import { graphDamaged } from './graph-damaged.js';
import { ONNX_LIMITS } from './onnx-limits.js';

/** A short text. Bytes beyond ASCII are kept as they are told apart, not as they are read: names are only compared. */
export function readName(bytes: Uint8Array, where: string): string {
  if (bytes.length > ONNX_LIMITS.name) throw graphDamaged(`${where}: a name of ${bytes.length} bytes`);
  return String.fromCharCode(...bytes);
}
