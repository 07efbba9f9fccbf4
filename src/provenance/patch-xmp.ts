import { addHistory } from './add-history.js';
import { EMPTY_PACKET } from './empty-packet.js';
import type { Provenance } from './provenance.js';
import { setRecord } from './set-record.js';
import { setSourceType } from './set-source-type.js';
import { type Packet, splitPacket, splitPacketText } from './split-packet.js';
import { parseXmp, serializeXmp } from './xmp-document.js';

function patchPacket({ head, body, tail }: Packet, provenance: Provenance): string {
  const xmp = parseXmp(body);
  setRecord(xmp, provenance);
  setSourceType(xmp);
  addHistory(xmp, provenance);
  return head + serializeXmp(xmp) + tail;
}

/** `patchXmp` for a host that gives and takes XMP as text; null or empty text is a document without XMP. */
export const patchXmpText = (existing: string | null, provenance: Provenance): string =>
  patchPacket(existing ? splitPacketText(existing) : EMPTY_PACKET, provenance);

/**
 * The document's XMP (UTF-8, with or without `xpacket` wrapper) with Haikei's record in it: IPTC's digital
 * source type, one `haikei:plates` entry per source layer, an event in the history. Everything else stays: creators,
 * rights, foreign properties, wrapper, padding. Running it again with the same record gives the same bytes.
 *
 * XMP that cannot be read is never replaced by fresh XMP, because that would wipe out who made the picture:
 * this throws, and a caller who wants to go on keeps the bytes it has. The plate's own stamp and the sidecar
 * carry the record too.
 * @throws HaikeiError `file-damaged` (no UTF-8, no XML, no RDF, a document type), `file-too-large`
 */
export function patchXmp(existing: Uint8Array | null, provenance: Provenance): Uint8Array {
  const packet = existing && existing.length > 0 ? splitPacket(existing) : EMPTY_PACKET;
  return new TextEncoder().encode(patchPacket(packet, provenance));
}
