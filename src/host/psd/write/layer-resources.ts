import type { PsdFile } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { readU16, readU32 } from './file-view.js';
import { findResource } from './patch-resources.js';
import { RESOURCE } from './resource.js';

/** The new list, told by the old one: position of each record in the old list, null for a new record. */
export interface NewList {
  readonly behind: readonly (number | null)[];
  /** Where in the new list the plate is. */
  readonly plate: number;
}

/** Resources that count layers, as they must read for the new list; only those the file has. */
export function layerResources(file: PsdFile, { behind, plate }: NewList): Map<number, Uint8Array> {
  const count = file.layerInfo.layers.length;
  const patches = new Map<number, Uint8Array>();
  const patch = (id: number, change: (old: Uint8Array) => Uint8Array | null): void => {
    const old = findResource(file, id);
    const payload = old && change(old);
    if (payload) patches.set(id, payload);
  };
  patch(RESOURCE.activeLayer, (old) => activeIndex(old, behind, plate));
  patch(RESOURCE.layerGroups, (old) => rearranged(old, count, { behind, fresh: [0, 0] }));
  patch(RESOURCE.groupsEnabled, (old) => rearranged(old, count, { behind, fresh: [1] }));
  patch(RESOURCE.idSeed, (old) => raised(old, highestNewId(file, behind)));
  return patches;
}

/** Layer ids for new records, one after the other. */
export function layerIdSource(file: PsdFile): () => number {
  const used = new Set(file.layerInfo.layers.map((l) => l.layerId));
  let next = nextLayerId(file);
  return () => {
    while (used.has(next)) next++;
    return next++;
  };
}

function highestNewId(file: PsdFile, behind: NewList['behind']): number {
  const nextId = layerIdSource(file);
  return behind.reduce<number>(
    (highest, record) => (record === null ? Math.max(highest, nextId()) : highest),
    0,
  );
}

/** The next free layer id: above every id in use and above the seed that Photoshop keeps of deleted ones. */
function nextLayerId(file: PsdFile): number {
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

/** The same layer stays active; the plate where it is gone. */
function activeIndex(old: Uint8Array, behind: NewList['behind'], plate: number): Uint8Array | null {
  if (old.length < 2) return null;
  const index = readU16(old, 0);
  const now = behind.indexOf(index);
  const active = now < 0 ? plate : now;
  return active === index ? null : new ByteWriter(2).u16(active).finish();
}

/** One entry a layer; where the length says otherwise, the resource is left alone. */
function rearranged(
  old: Uint8Array,
  layers: number,
  { behind, fresh }: { behind: NewList['behind']; fresh: readonly number[] },
): Uint8Array | null {
  const size = fresh.length;
  if (old.length !== layers * size) return null;
  const writer = new ByteWriter(behind.length * size);
  for (const record of behind) {
    const from = (record ?? 0) * size;
    writer.raw(record === null ? Uint8Array.from(fresh) : old.subarray(from, from + size));
  }
  return writer.finish();
}

const raised = (old: Uint8Array, id: number): Uint8Array | null =>
  old.length >= 4 && readU32(old, 0) < id ? new ByteWriter(4).u32(id).finish() : null;
