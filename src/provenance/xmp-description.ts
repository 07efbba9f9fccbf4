import type { Element } from '@xmldom/xmldom';
import { appendElement } from './append-element.js';
import { childElements } from './child-elements.js';
import { EVENT, HAIKEI, IPTC_EXT, RDF, XMLNS, XMP_MM } from './namespaces.js';
import type { XmpDocument } from './xmp-document.js';

const PREFIXES = { haikei: HAIKEI, Iptc4xmpExt: IPTC_EXT, xmpMM: XMP_MM, stEvt: EVENT } as const;

/** All statements about the document; XMP may spread them over several elements. */
export const descriptions = ({ rdf }: XmpDocument): readonly Element[] =>
  childElements(rdf, RDF, 'Description');

/** A property of the document that is written as an element, wherever it stands. */
export const findProperties = (xmp: XmpDocument, namespace: string, name: string): readonly Element[] =>
  descriptions(xmp).flatMap((description) => childElements(description, namespace, name));

/** The description that holds Haikei's own record; a new one about the same thing as the others where there is none. */
export function ownDescription(xmp: XmpDocument): Element {
  const all = descriptions(xmp);
  const own = all.find((description) => childElements(description, HAIKEI, 'plates').length > 0);
  if (own) return own;
  const created = appendElement(xmp.rdf, { namespace: RDF, name: 'rdf:Description' });
  created.setAttributeNS(RDF, 'rdf:about', all[0]?.getAttributeNS(RDF, 'about') ?? '');
  for (const [prefix, uri] of Object.entries(PREFIXES)) created.setAttributeNS(XMLNS, `xmlns:${prefix}`, uri);
  return created;
}
