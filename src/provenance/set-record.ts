import type { Element } from '@xmldom/xmldom';
import { appendElement } from './append-element.js';
import { childElements } from './child-elements.js';
import { HAIKEI, RDF } from './namespaces.js';
import { appendRecord } from './plate-record.js';
import type { Provenance } from './provenance.js';
import { readField } from './read-field.js';
import { findProperties, ownDescription } from './xmp-description.js';
import type { XmpDocument } from './xmp-document.js';

function findBag(xmp: XmpDocument): Element {
  const [plates] = findProperties(xmp, HAIKEI, 'plates');
  const property = plates ?? appendElement(ownDescription(xmp), { namespace: HAIKEI, name: 'haikei:plates' });
  return (
    childElements(property, RDF, 'Bag')[0] ?? appendElement(property, { namespace: RDF, name: 'rdf:Bag' })
  );
}

/** Two records with the same answer are about the same plate: by the layer's key, by its name where it has none. */
function sourceOf(item: Element): string {
  const key = readField(item, HAIKEI, 'sourceKey');
  return key === null ? `name ${readField(item, HAIKEI, 'sourceName') ?? ''}` : `key ${key}`;
}

/** Puts the record in place of the earlier one about the plate of the same source, else behind the others. */
export function setRecord(xmp: XmpDocument, provenance: Provenance): void {
  const bag = findBag(xmp);
  const earlier = childElements(bag, RDF, 'li');
  const record = appendRecord(bag, provenance);
  const [first, ...others] = earlier.filter((item) => sourceOf(item) === sourceOf(record));
  if (!first) return;
  bag.replaceChild(record, first);
  for (const other of others) bag.removeChild(other);
}
