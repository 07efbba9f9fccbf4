import { appendElement } from './append-element.js';
import { childElements } from './child-elements.js';
import { EMPTY_PACKET } from './empty-packet.js';
import { jsonForXml } from './json-for-xml.js';
import { HAIKEI } from './namespaces.js';
import { readField } from './read-field.js';
import { splitPacketText } from './split-packet.js';
import { descriptions, ownDescription } from './xmp-description.js';
import { parseXmp, serializeXmp } from './xmp-document.js';

/** What Haikei keeps in XMP beside provenance: on a plate, on a layer of a light, in a document. */
export type NoteName = 'stamp' | 'light' | 'roles' | 'sheet';

function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A note from XMP text; null where there is none, or none that is JSON. What it holds is for the caller to check.
 * @throws HaikeiError `file-damaged`, `file-too-large` when the XMP itself cannot be read
 */
export function readNote(xmp: string, name: NoteName): unknown {
  const texts = descriptions(parseXmp(splitPacketText(xmp).body)).map((d) => readField(d, HAIKEI, name));
  return parseJson(texts.find((text) => text !== null) ?? null);
}

/**
 * The XMP text with the note in place of an earlier one of the same name; everything else stays as it is.
 * @throws HaikeiError `file-damaged`, `file-too-large` when the XMP cannot be read
 */
export function writeNote(existing: string | null, name: NoteName, value: unknown): string {
  const { head, body, tail } = existing ? splitPacketText(existing) : EMPTY_PACKET;
  const xmp = parseXmp(body);
  const holder = descriptions(xmp).find((d) => readField(d, HAIKEI, name) !== null) ?? ownDescription(xmp);
  for (const description of descriptions(xmp)) {
    description.removeAttributeNS(HAIKEI, name);
    for (const child of childElements(description, HAIKEI, name)) description.removeChild(child);
  }
  appendElement(holder, { namespace: HAIKEI, name: `haikei:${name}`, text: jsonForXml(value) });
  return head + serializeXmp(xmp) + tail;
}
