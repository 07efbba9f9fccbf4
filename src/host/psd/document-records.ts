import type { Provenance } from '../../provenance/provenance.js';
import { readProvenance } from '../../provenance/read-provenance.js';
import type { PsdFile } from './format/psd-file.js';
import { findResource } from './write/patch-resources.js';
import { RESOURCE } from './write/resource.js';

/**
 * Records of machine-painted plates in a document's XMP; empty where it has none.
 * @throws HaikeiError `file-damaged`, `file-too-large` when the XMP cannot be read
 */
export function documentRecords(file: PsdFile): readonly Provenance[] {
  const xmp = findResource(file, RESOURCE.xmp);
  return xmp === null ? [] : readProvenance(xmp);
}
