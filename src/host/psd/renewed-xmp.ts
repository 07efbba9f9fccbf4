import { HaikeiError } from '../../errors/haikei-error.js';
import { patchXmp } from '../../provenance/patch-xmp.js';
import type { Provenance } from '../../provenance/provenance.js';
import type { PsdFile } from './format/psd-file.js';
import { findResource } from './write/patch-resources.js';
import { RESOURCE } from './write/resource.js';

const UNREADABLE: ReadonlySet<unknown> = new Set(['file-damaged', 'file-too-large']);

/**
 * The document's metadata packet with the plate's record in it. A packet that cannot be read stays as it is (null):
 * it may say who made the picture, and the plate carries its record in its own stamp.
 */
export function renewedXmp(file: PsdFile, provenance: Provenance): Uint8Array | null {
  try {
    return patchXmp(findResource(file, RESOURCE.xmp), provenance);
  } catch (error) {
    if (error instanceof HaikeiError && UNREADABLE.has(error.code)) return null;
    throw error;
  }
}
