import type { PsdFile } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { readU16, readU32 } from './file-view.js';
import { findResource } from './patch-resources.js';
import { RESOURCE } from './resource.js';

/** A new entry in the list of layers. */
export interface NewRecord {
  /** Its position in the file's flat list. */
  readonly at: number;
  readonly layerId: number;
}

/** Resources that count layers, as they must read after one more; only those the file has. */
export function layerResources(file: PsdFile, record: NewRecord): Map<number, Uint8Array> {
  const count = file.layerInfo.layers.length;
  const patches = new Map<number, Uint8Array>();
  const patch = (id: number, change: (old: Uint8Array) => Uint8Array | null): void => {
    const old = findResource(file, id);
    const payload = old && change(old);
    if (payload) patches.set(id, payload);
  };
  patch(RESOURCE.activeLayer, (old) => shiftedIndex(old, record.at));
  patch(RESOURCE.layerGroups, (old) => withEntry(old, count, { at: record.at, entry: [0, 0] }));
  patch(RESOURCE.groupsEnabled, (old) => withEntry(old, count, { at: record.at, entry: [1] }));
  patch(RESOURCE.idSeed, (old) => raised(old, record.layerId));
  return patches;
}

/** The next free layer id: above every id in use and above the seed that Photoshop keeps of deleted ones. */
export function nextLayerId(file: PsdFile): number {
  const seed = findResource(file, RESOURCE.idSeed);
  let highest = seed && seed.length >= 4 ? readU32(seed, 0) : 0;
  for (const layer of file.layerInfo.layers) highest = Math.max(highest, layer.layerId ?? 0);
  return highest < 0x7fffffff ? highest + 1 : lowestFreeId(file);
}

function lowestFreeId(file: PsdFile): number {
  const used = new Set(file.layerInfo.layers.map((l) => l.layerId));
  let id = 1;
  while (used.has(id)) id++;
  return id;
}

/** The same layer stays active. */
function shiftedIndex(old: Uint8Array, at: number): Uint8Array | null {
  if (old.length < 2) return null;
  const index = readU16(old, 0);
  return index < at ? null : new ByteWriter(2).u16(index + 1).finish();
}

/** One entry a layer; where the length says otherwise, the resource is left alone. */
function withEntry(
  old: Uint8Array,
  layers: number,
  { at, entry }: { at: number; entry: readonly number[] },
): Uint8Array | null {
  if (old.length !== layers * entry.length) return null;
  const cut = at * entry.length;
  return new ByteWriter(old.length + entry.length)
    .raw(old.subarray(0, cut))
    .raw(Uint8Array.from(entry))
    .raw(old.subarray(cut))
    .finish();
}

const raised = (old: Uint8Array, id: number): Uint8Array | null =>
  old.length >= 4 && readU32(old, 0) < id ? new ByteWriter(4).u32(id).finish() : null;
