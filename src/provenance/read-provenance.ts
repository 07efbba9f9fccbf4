import { childElements } from './child-elements.js';
import { HAIKEI, RDF } from './namespaces.js';
import { readRecord } from './plate-record.js';
import type { Provenance } from './provenance.js';
import { splitPacket } from './split-packet.js';
import { findProperties } from './xmp-description.js';
import { parseXmp } from './xmp-document.js';

/**
 * The records of all plates in a document's XMP, in the order they were first made. Entries that this version
 * cannot read are passed over.
 * @throws HaikeiError `file-damaged`, `file-too-large` when the XMP itself cannot be read
 */
export function readProvenance(xmp: Uint8Array): Provenance[] {
  return findProperties(parseXmp(splitPacket(xmp).body), HAIKEI, 'plates')
    .flatMap((plates) => childElements(plates, RDF, 'Bag'))
    .flatMap((bag) => childElements(bag, RDF, 'li'))
    .map(readRecord)
    .filter((record) => record !== null);
}
