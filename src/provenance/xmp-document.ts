import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { childElements } from './child-elements.js';
import { RDF } from './namespaces.js';
import { xmpDamaged } from './xmp-damaged.js';

/** What readers of XML turn into a line feed where it stands as it is. */
const ENDS_OF_LINES = /[\r\u0085\u2028\u2029]/g;

export interface XmpDocument {
  readonly document: Document;
  readonly rdf: Element;
}

/** The parser mends much that is wrong and calls it a warning; what is mended is no longer what somebody wrote. */
function refuseAll(level: string, message: string): void {
  // Not an error: a text may hold this character, and Haikei itself writes it.
  if (level === 'warning' && message.startsWith('Unicode replacement character')) return;
  throw new Error(message);
}

function parse(body: string): Document {
  // XMP forbids document types; with them go entities, the way to blow up a small file in memory.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(body)) throw xmpDamaged('a document type', 'none');
  try {
    return new DOMParser({ locator: false, onError: refuseAll }).parseFromString(body, 'text/xml');
  } catch (cause) {
    const found = cause instanceof Error ? cause.message.slice(0, 200) : 'something else';
    throw xmpDamaged(found, 'well-formed XML', cause);
  }
}

/** @throws HaikeiError `file-damaged` when `body` is no well-formed XMP */
export function parseXmp(body: string): XmpDocument {
  const document = parse(body);
  const root = document.documentElement;
  if (!root) throw xmpDamaged('no root element', 'rdf:RDF');
  const isRdf = root.namespaceURI === RDF && root.localName === 'RDF';
  const rdf = isRdf ? root : childElements(root, RDF, 'RDF')[0];
  if (!rdf) throw xmpDamaged(root.tagName, 'rdf:RDF');
  return { document, rdf };
}

/** What would come back from text as a line feed is written as a reference. */
export const serializeXmp = ({ document }: XmpDocument): string =>
  new XMLSerializer().serializeToString(document).replace(ENDS_OF_LINES, (end) => `&#${end.charCodeAt(0)};`);
