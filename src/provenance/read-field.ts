import type { Element } from '@xmldom/xmldom';
import { childElements } from './child-elements.js';
import { RDF } from './namespaces.js';

/**
 * A field of a structure in any of the three forms RDF has for it: child elements, attributes (Photoshop rewrites
 * to that when it saves), or either of these in an inner description. Null where it is absent.
 */
export function readField(item: Element, namespace: string, name: string): string | null {
  const [child] = childElements(item, namespace, name);
  if (child) return child.textContent;
  if (item.hasAttributeNS(namespace, name)) return item.getAttributeNS(namespace, name);
  const [inner] = childElements(item, RDF, 'Description');
  return inner ? readField(inner, namespace, name) : null;
}
