import type { Element } from '@xmldom/xmldom';
import { appendElement } from './append-element.js';
import { childElements } from './child-elements.js';
import { EVENT, RDF, XMP_MM } from './namespaces.js';
import type { Provenance } from './provenance.js';
import { readField } from './read-field.js';
import { findProperties, ownDescription } from './xmp-description.js';
import type { XmpDocument } from './xmp-document.js';

function findSequence(xmp: XmpDocument): Element | null {
  const [history] = findProperties(xmp, XMP_MM, 'History');
  if (history) return childElements(history, RDF, 'Seq')[0] ?? null;
  const created = appendElement(ownDescription(xmp), { namespace: XMP_MM, name: 'xmpMM:History' });
  return appendElement(created, { namespace: RDF, name: 'rdf:Seq' });
}

function appendEvent(sequence: Element, { created, software, model, source }: Provenance): Element {
  const item = appendElement(sequence, { namespace: RDF, name: 'rdf:li' });
  item.setAttributeNS(RDF, 'rdf:parseType', 'Resource');
  const add = (name: string, text: string): Element =>
    appendElement(item, { namespace: EVENT, name: `stEvt:${name}`, text });
  add('action', 'edited');
  if (created !== null) add('when', created);
  add('softwareAgent', software);
  add('parameters', `painted a plate from “${source.name}” with ${model.name} ${model.version}`);
  return item;
}

const describeEvent = (item: Element): string =>
  ['action', 'when', 'softwareAgent', 'parameters']
    .map((name) => readField(item, EVENT, name) ?? '')
    .join('\n');

/** Adds what was done to the document's history, once. A history that is no list is left as it is. */
export function addHistory(xmp: XmpDocument, provenance: Provenance): void {
  const sequence = findSequence(xmp);
  if (!sequence) return;
  const earlier = childElements(sequence, RDF, 'li').map(describeEvent);
  const event = appendEvent(sequence, provenance);
  if (earlier.includes(describeEvent(event))) sequence.removeChild(event);
}
