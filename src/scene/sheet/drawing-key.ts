import { normalizeName } from '../names/normalize-name.js';

/**
 * What makes two names of drawings the same: the number at their end and a letter after it, so that a sheet's `3a` is
 * the file `cut012_A_0003a`. A name without a number is the same only as itself.
 */
export function drawingKey(name: string): string {
  const plain = normalizeName(name);
  const match = /(\d+) ?([a-z']?)$/.exec(plain);
  return match ? `${match[1]!.replace(/^0+(?=\d)/, '')}${match[2]!}` : plain;
}
