import type { PsdLayer, TaggedBlock } from '../format/psd-file.js';
import { Cursor } from './cursor.js';

/** What Haikei reads from a layer's tagged blocks. */
export interface LayerFacts extends Pick<
  PsdLayer,
  'layerId' | 'divider' | 'dividerBlendKey' | 'fillOpacity' | 'protection'
> {
  readonly unicodeName: string | null;
}

const KNOWN_DIVIDERS = [0, 1, 2, 3] as const;

/** Reads `luni`, `lyid`, `iOpa`, `lspf` and `lsct`/`lsdk`; a later block of the same key wins, as in Photoshop. */
export function layerFacts(bytes: Uint8Array, blocks: readonly TaggedBlock[]): LayerFacts {
  const open = (...keys: string[]): Cursor | null => {
    const block = blocks.filter((b) => keys.includes(b.key) && b.data.end > b.data.start).at(-1);
    return block ? new Cursor(bytes, `tagged block ${block.key}`, block.data) : null;
  };
  const name = open('luni');
  return {
    unicodeName: name && readUnicodeString(name),
    layerId: open('lyid')?.u32() ?? null,
    fillOpacity: open('iOpa')?.u8() ?? 255,
    protection: open('lspf')?.u32() ?? 0,
    ...readDivider(open('lsct', 'lsdk')),
  };
}

function readDivider(cursor: Cursor | null): Pick<PsdLayer, 'divider' | 'dividerBlendKey'> {
  if (!cursor) return { divider: 0, dividerBlendKey: null };
  const found = cursor.u32();
  const divider = KNOWN_DIVIDERS.find((known) => known === found);
  if (divider === undefined) return cursor.damaged(`section divider ${found}`, '0 to 3', cursor.offset - 4);
  if (cursor.remaining < 8 || cursor.key() !== '8BIM') return { divider, dividerBlendKey: null };
  return { divider, dividerBlendKey: cursor.key() };
}

/** UTF-16 with its count of units; Photoshop sometimes counts trailing zeros. */
function readUnicodeString(cursor: Cursor): string {
  const count = cursor.u32();
  const text = cursor.section(count * 2, cursor.where);
  const units: string[] = [];
  for (let i = 0; i < count; i++) units.push(String.fromCharCode(text.u16()));
  return units.join('').replace(/\0+$/, '');
}
