import type { Element } from '@xmldom/xmldom';

/** Everything that XML 1.0 cannot hold, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export interface NewElement {
  readonly namespace: string;
  /** With prefix: `rdf:li`. */
  readonly name: string;
  readonly text?: string;
}

/** Adds a child; characters that XML cannot hold become U+FFFD. */
export function appendElement(parent: Element, { namespace, name, text }: NewElement): Element {
  const document = parent.ownerDocument!;
  const element = document.createElementNS(namespace, name);
  if (text !== undefined) element.appendChild(document.createTextNode(text.replace(FORBIDDEN, '\uFFFD')));
  parent.appendChild(element);
  return element;
}
