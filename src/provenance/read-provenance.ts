import { childElements } from './child-elements.js';
import { HAIKEI, RDF } from './namespaces.js';
import { readRecord } from './plate-record.js';
import type { Provenance } from './provenance.js';
import { type Packet, splitPacket, splitPacketText } from './split-packet.js';
import { findProperties } from './xmp-description.js';
import { parseXmp } from './xmp-document.js';

const recordsOf = ({ body }: Packet): Provenance[] =>
  findProperties(parseXmp(body), HAIKEI, 'plates')
    .flatMap((plates) => childElements(plates, RDF, 'Bag'))
    .flatMap((bag) => childElements(bag, RDF, 'li'))
    .map(readRecord)
    .filter((record) => record !== null);

/** `readProvenance` for a host that gives XMP as text. */
export const readProvenanceText = (xmp: string): Provenance[] => recordsOf(splitPacketText(xmp));

/**
 * The records of all plates in a document's XMP, in the order they were first made. Entries that this version
 * cannot read are passed over.
 * @throws HaikeiError `file-damaged`, `file-too-large` when the XMP itself cannot be read
 */
export const readProvenance = (xmp: Uint8Array): Provenance[] => recordsOf(splitPacket(xmp));
