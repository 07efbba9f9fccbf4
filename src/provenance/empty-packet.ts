import { RDF } from './namespaces.js';
import type { Packet } from './split-packet.js';

/** Room for other programs to edit the packet where it lies. */
const PADDING = `\n${`${' '.repeat(99)}\n`.repeat(20)}`;

/** The identifier that the XMP specification prescribes for every packet. */
const PACKET_ID = 'W5M0MpCehiHzreSzNTczkc9d';

/** XMP that says nothing yet. */
export const EMPTY_PACKET: Packet = {
  head: `<?xpacket begin="\uFEFF" id="${PACKET_ID}"?>\n`,
  body: `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"></rdf:RDF></x:xmpmeta>`,
  tail: `${PADDING}<?xpacket end="w"?>`,
};
