import type { Element, Node } from '@xmldom/xmldom';

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The children of `parent` with this name in this namespace, in document order. */
export function childElements(parent: Element, namespace: string, name: string): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && node.namespaceURI === namespace && node.localName === name) found.push(node);
  }
  return found;
}
