import { pngCredits } from '../../provenance/png-credits.js';
import { convertDepth } from '../../raster/convert-depth.js';
import { encodePng } from '../../raster/png/encode-png.js';
import { assignRoles } from '../../scene/roles/assign-roles.js';
import { roleOf } from '../../scene/roles/role-assignment.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import { isLeaf } from '../../scene/tree/is-leaf.js';
import type { WorkbenchDocument } from './workbench-document.js';

/**
 * The pixels of a plate as PNG in the document's profile, 16 bit a channel, with who painted it.
 * @param name of the plate; null, or of none, for the uppermost
 * @returns null where the document holds no plate
 */
export async function platePng(
  signal: AbortSignal,
  document: WorkbenchDocument,
  name: string | null,
): Promise<Uint8Array | null> {
  const shot = await document.readShot(signal);
  const roles = assignRoles(shot, await document.readRoles());
  const plates = indexShot(shot).all.filter(
    (located) => isLeaf(located) && roleOf(roles, located.layer.id).role === 'plate',
  );
  const plate = plates.filter(({ layer }) => layer.name === name).at(-1) ?? plates.at(-1);
  if (!plate) return null;
  const { pixels } = await document.readPixels(signal, plate.layer.id);
  const record = document.psd.provenance().at(-1);
  return encodePng(pixels.depth === 16 ? pixels : convertDepth(pixels, 16), {
    profile: shot.profile,
    ...(record && { texts: pngCredits(record) }),
  });
}
