import type { PsdResource, Span } from '../format/psd-file.js';
import type { Cursor } from './cursor.js';

/** `8BIM` is Photoshop's; the others come from ImageReady and old plug-ins. */
const SIGNATURES: readonly (string | null)[] = ['8BIM', 'MeSa', 'AgHg', 'PHUT', 'DCSR'];

/** Signature, id, shortest name, length. */
const SMALLEST_RESOURCE = 12;

/** Image resource blocks. Together with their padding they cover the section without a gap. */
export function readResources(cursor: Cursor): PsdResource[] {
  const resources: PsdResource[] = [];
  while (cursor.remaining >= SMALLEST_RESOURCE) resources.push(readResource(cursor));
  return resources;
}

function readResource(cursor: Cursor): PsdResource {
  const start = cursor.offset;
  const signature = cursor.key();
  if (!SIGNATURES.includes(signature)) {
    cursor.damaged(JSON.stringify(signature), 'an image resource, "8BIM"', start);
  }
  const id = cursor.u16();
  const nameLength = cursor.u8();
  cursor.skip(nameLength + ((nameLength + 1) % 2));
  const data = cursor.take(cursor.u32());
  skipPadding(cursor, data);
  return { id, span: { start, end: cursor.offset }, data };
}

/** Odd payloads are padded to even; a few writers forget to, which shows by a signature right behind. */
function skipPadding(cursor: Cursor, data: Span): void {
  const odd = (data.end - data.start) % 2 === 1;
  const unpadded = SIGNATURES.includes(cursor.peekKey());
  if (odd && !unpadded && cursor.remaining > 0) cursor.skip(1);
  if (cursor.remaining < SMALLEST_RESOURCE) cursor.rest();
}
