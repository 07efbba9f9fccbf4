export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const IPTC_EXT = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
export const XMP_MM = 'http://ns.adobe.com/xap/1.0/mm/';
export const EVENT = 'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#';

/** Haikei's own. A name, not an address: `.invalid` never resolves. */
export const HAIKEI = 'https://haikei.invalid/ns/1.0/';
