import type { PsdFile, PsdResource } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { viewBetween, viewOf } from './file-view.js';
import { RESOURCE, resourceBlock } from './resource.js';
import { type Segment, segmentsLength } from './segments.js';

/** New payloads by resource number; null removes the resource. */
export type ResourcePatches = ReadonlyMap<number, Uint8Array | null>;

/** Resources that a document without them is better off with; the others are only patched where they exist. */
const ADDED_WHEN_ABSENT: readonly number[] = [RESOURCE.xmp, RESOURCE.iccProfile];

/** The image resource section with its length field; untouched resources stay views of the original. */
export function patchResources(file: PsdFile, patches: ResourcePatches): Segment[] {
  const body = file.resources.flatMap((r) => patched(file, r, patches));
  for (const id of ADDED_WHEN_ABSENT) {
    const payload = patches.get(id);
    if (payload && !file.resources.some((r) => r.id === id)) body.push(resourceBlock(id, payload));
  }
  return [new ByteWriter(4).u32(segmentsLength(body)).finish(), ...body];
}

function patched(file: PsdFile, resource: PsdResource, patches: ResourcePatches): Segment[] {
  const payload = patches.get(resource.id);
  if (payload === undefined) return [viewOf(file, resource.span)];
  if (payload === null) return [];
  const nameAndKind = viewBetween(file, resource.span.start, resource.data.start - 4);
  const writer = new ByteWriter(payload.length + 6).u32(payload.length).raw(payload);
  return [nameAndKind, writer.padTo(2).finish()];
}

/** Payload of the first resource of that number; null where the file has none. */
export function findResource(file: PsdFile, id: number): Uint8Array | null {
  const resource = file.resources.find((r) => r.id === id);
  return resource ? viewOf(file, resource.data) : null;
}
