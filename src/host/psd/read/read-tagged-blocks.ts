import type { TaggedBlock } from '../format/psd-file.js';
import type { Cursor } from './cursor.js';

const SIGNATURES: readonly (string | null)[] = ['8BIM', '8B64'];

/** Keys whose length takes 8 bytes in a PSB even behind the signature `8BIM`. */
const WIDE_KEYS: ReadonlySet<string> = new Set(
  'LMsk Lr16 Lr32 Layr Mt16 Mt32 Mtrn Alph FMsk lnk2 FEid FXid PxSD'.split(' '),
);

/** Signature, key, length. */
const SMALLEST_BLOCK = 12;

export const startsBlock = (cursor: Cursor, at = cursor.offset): boolean =>
  SIGNATURES.includes(cursor.peekKey(at));

/**
 * Tagged blocks up to the end of the cursor. From the first block on, their spans cover everything without a gap.
 * Writers disagree on padding (to 2, to 4, none), so the next block is where the next signature is.
 */
export function readTaggedBlocks(cursor: Cursor, version: 1 | 2): TaggedBlock[] {
  const blocks: TaggedBlock[] = [];
  skipZeros(cursor);
  while (cursor.remaining >= SMALLEST_BLOCK) blocks.push(readBlock(cursor, version));
  return blocks;
}

function readBlock(cursor: Cursor, version: 1 | 2): TaggedBlock {
  const start = cursor.offset;
  const signature = cursor.key();
  if (!SIGNATURES.includes(signature)) {
    cursor.damaged(JSON.stringify(signature), 'a tagged block, "8BIM" or "8B64"', start);
  }
  const key = cursor.key();
  const wide = signature === '8B64' || (version === 2 && WIDE_KEYS.has(key));
  const data = cursor.take(cursor.length(wide));
  skipPadding(cursor);
  return { key, span: { start, end: cursor.offset }, data };
}

/** A remainder too short for a block is padding whatever it holds. */
function skipPadding(cursor: Cursor): void {
  for (let pad = 0; pad < 4; pad++) {
    if (!startsBlock(cursor, cursor.offset + pad)) continue;
    cursor.skip(pad);
    return;
  }
  skipZeros(cursor);
  if (cursor.remaining < SMALLEST_BLOCK) cursor.rest();
}

function skipZeros(cursor: Cursor): void {
  let at = cursor.offset;
  while (at < cursor.end && cursor.bytes[at] === 0) at++;
  cursor.skip(at - cursor.offset);
}
