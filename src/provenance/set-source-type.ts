import { appendElement } from './append-element.js';
import { DIGITAL_SOURCE_TYPE_IRI } from './digital-source-type.js';
import { IPTC_EXT } from './namespaces.js';
import { descriptions, findProperties, ownDescription } from './xmp-description.js';
import type { XmpDocument } from './xmp-document.js';

const NAME = 'DigitalSourceType';

/** Says once, whatever was said before, that the document holds the work of a trained model beside human work. */
export function setSourceType(xmp: XmpDocument): void {
  for (const description of descriptions(xmp)) description.removeAttributeNS(IPTC_EXT, NAME);
  const [first, ...others] = findProperties(xmp, IPTC_EXT, NAME);
  for (const other of others) other.parentNode?.removeChild(other);
  if (first) {
    // As rdf:resource it would say a second thing beside the text.
    while (first.attributes.length > 0) first.removeAttributeNode(first.attributes.item(0)!);
    first.textContent = DIGITAL_SOURCE_TYPE_IRI;
    return;
  }
  appendElement(ownDescription(xmp), {
    namespace: IPTC_EXT,
    name: `Iptc4xmpExt:${NAME}`,
    text: DIGITAL_SOURCE_TYPE_IRI,
  });
}
