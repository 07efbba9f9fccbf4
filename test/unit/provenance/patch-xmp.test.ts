import fc from 'fast-check';
import { patchXmp } from '../../../src/provenance/patch-xmp.js';
import type { Provenance } from '../../../src/provenance/provenance.js';
import { readProvenance } from '../../../src/provenance/read-provenance.js';
import { expectHaikeiError } from '../scene/expect-haikei-error.js';
import { EXAMPLE } from './example-provenance.js';
import { allElements, readXml, type XmlElement } from './read-xml.js';
import { FOREIGN, PHOTOSHOP } from './xmp-samples.js';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const IPTC = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const HAIKEI = 'https://haikei.invalid/ns/1.0/';
const EVENT = 'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#';
const COMPOSITE = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const textOf = (xmp: Uint8Array): string => Buffer.from(xmp).toString('utf8');
const patchText = (text: string | null, provenance = EXAMPLE): string =>
  textOf(patchXmp(text === null ? null : bytes(text), provenance));

const named = (text: string, name: string): readonly XmlElement[] =>
  allElements(readXml(text.replace(/^\uFEFF/, ''))).filter((e) => e.name === name);

/** Everything said about the source type, as an element or an attribute. */
const sourceTypes = (text: string): readonly string[] =>
  allElements(readXml(text)).flatMap((e) => [
    ...(e.name === `${IPTC}DigitalSourceType` ? [e.text + (e.attributes[`${RDF}resource`] ?? '')] : []),
    ...(`${IPTC}DigitalSourceType` in e.attributes ? [e.attributes[`${IPTC}DigitalSourceType`]!] : []),
  ]);

const fieldsOf = (item: XmlElement): Record<string, string> =>
  Object.fromEntries(item.children.map((c) => [c.name.slice(c.name.search(/[^/#]+$/)), c.text]));

const platesOf = (text: string): readonly Record<string, string>[] =>
  named(text, `${HAIKEI}plates`).flatMap((p) => p.children.flatMap((bag) => bag.children.map(fieldsOf)));

test('a document without XMP gets a packet that a second reader understands', () => {
  const text = patchText(null);
  expect(text).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n<x:xmpmeta/);
  expect(text).toMatch(/ {99}\n<\?xpacket end="w"\?>$/);
  expect(sourceTypes(text)).toEqual([COMPOSITE]);
  expect(platesOf(text)).toEqual([
    {
      format: 'haikei-provenance/1',
      sourceName: '背景 "夜" <BG>',
      sourceKey: '12',
      created: '2026-11-22T10:11:12.345Z',
      software: 'haikei 0.1.0',
      modelName: 'haikei-fine',
      modelVersion: '1.0.0',
      modelSha256: EXAMPLE.model.sha256,
      modelLicence: 'CC-BY-4.0',
      modelCommercialUse: 'allowed',
      modelAttribution: 'Photos by A & B <c>',
      settings: JSON.stringify(EXAMPLE.settings),
    },
  ]);
  expect(named(text, `${RDF}Description`).map((d) => d.attributes[`${RDF}about`])).toEqual(['']);
});

test('an empty resource counts as no XMP', () => {
  expect(patchText('')).toBe(patchText(null));
});

/** What a reader gets out of XMP besides Haikei's own: names, attributes and text, without layout. */
const facts = (text: string): unknown => {
  const own = (e: XmlElement): boolean =>
    e.name.startsWith(HAIKEI) ||
    e.name === `${IPTC}DigitalSourceType` ||
    e.children.some((c) => c.name === `${EVENT}softwareAgent` && c.text.startsWith('haikei'));
  const strip = (e: XmlElement): unknown => ({
    name: e.name,
    attributes: Object.entries(e.attributes).filter(([name]) => name !== `${IPTC}DigitalSourceType`),
    text: e.text.trim(),
    children: e.children.filter((c) => !own(c)).map(strip),
  });
  return strip(readXml(text));
};

test('everything a person has written into the XMP stays: creators, rights, history, comments, padding', () => {
  const text = patchText(PHOTOSHOP);
  expect(text).toContain('<!-- by hand -->');
  expect(text).toContain('山田 &amp; 佐藤');
  expect(text.slice(text.indexOf('</x:xmpmeta>'))).toBe(PHOTOSHOP.slice(PHOTOSHOP.indexOf('</x:xmpmeta>')));
  expect(text.slice(0, 60)).toBe(PHOTOSHOP.slice(0, 60));
  const withoutOurs = text.replace(
    /<rdf:Description rdf:about="" xmlns:haikei[\s\S]*?<\/rdf:Description>/,
    '',
  );
  expect(facts(withoutOurs)).toEqual(facts(PHOTOSHOP));
});

test('the source type is said once, in place of what was said before', () => {
  expect(sourceTypes(PHOTOSHOP)).toHaveLength(1);
  expect(sourceTypes(patchText(PHOTOSHOP))).toEqual([COMPOSITE]);
  expect(sourceTypes(FOREIGN)).toHaveLength(2);
  expect(sourceTypes(patchText(FOREIGN))).toEqual([COMPOSITE]);
});

test('foreign prefixes and a URI of its own are respected', () => {
  const text = patchText(FOREIGN);
  expect(named(text, `${RDF}Description`).map((d) => d.attributes[`${RDF}about`])).toEqual(
    Array.from({ length: 3 }, () => 'uuid:7'),
  );
  expect(text).toContain('haikei:mood="calm"');
  expect(readProvenance(bytes(text))).toEqual([EXAMPLE]);
});

test('the history gains one event and keeps its others', () => {
  const [history] = named(patchText(PHOTOSHOP), 'http://ns.adobe.com/xap/1.0/mm/History');
  const [created, edited] = history!.children[0]!.children;
  expect(created!.attributes[`${EVENT}action`]).toBe('created');
  expect(fieldsOf(edited!)).toEqual({
    action: 'edited',
    when: EXAMPLE.created,
    softwareAgent: 'haikei 0.1.0',
    parameters: 'painted a plate from “背景 "夜" <BG>” with haikei-fine 1.0.0',
  });
});

test('a history that is no list is left as it is', () => {
  const odd = FOREIGN.replace(
    '<r:Description r:about="uuid:7" xmlns:ext',
    '<r:Description r:about="uuid:7" xmlns:mm="http://ns.adobe.com/xap/1.0/mm/" mm:x="1"><mm:History>?</mm:History></r:Description><r:Description r:about="uuid:7" xmlns:ext',
  );
  expect(patchText(odd)).toContain('<mm:History>?</mm:History>');
});

test.each([
  ['none', null],
  ['Photoshop’s', PHOTOSHOP],
  ['foreign', FOREIGN],
])('running twice changes nothing more (XMP before: %s)', (_, before) => {
  const once = patchText(before);
  expect(patchText(once)).toBe(once);
  expect(readProvenance(bytes(once))).toEqual([EXAMPLE]);
});

test('a new run on the same layer replaces its record, another layer gets its own', () => {
  const later: Provenance = { ...EXAMPLE, created: null, settings: { strength: 1 } };
  const other: Provenance = { ...EXAMPLE, source: { name: EXAMPLE.source.name, key: '13' } };
  const nameless: Provenance = { ...EXAMPLE, source: { name: 'BOOK', key: null } };
  let text = PHOTOSHOP;
  for (const record of [EXAMPLE, other, later, nameless, nameless]) text = patchText(text, record);
  expect(readProvenance(bytes(text))).toEqual([later, other, nameless]);
  expect(platesOf(text)[0]).not.toHaveProperty('created');
});

test('a record that Photoshop has rewritten as attributes is read and replaced', () => {
  const fields = platesOf(patchText(null))[0]!;
  const escape = (s: string): string =>
    s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const attributes = Object.entries(fields)
    .map(([name, value]) => `h:${name}="${escape(value)}"`)
    .join(' ');
  const compact = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about="" xmlns:h="${HAIKEI}"><h:plates><rdf:Bag><rdf:li ${attributes}/></rdf:Bag></h:plates></rdf:Description></rdf:RDF></x:xmpmeta>`;
  expect(readProvenance(bytes(compact))).toEqual([EXAMPLE]);
  const inner = compact.replace(/<rdf:li (.*?)\/>/, '<rdf:li><rdf:Description $1/></rdf:li>');
  expect(readProvenance(bytes(inner))).toEqual([EXAMPLE]);
  const later: Provenance = { ...EXAMPLE, software: 'haikei 0.2.0' };
  expect(readProvenance(bytes(patchText(compact, later)))).toEqual([later]);
});

test('records of a later version are passed over when reading and kept when writing', () => {
  const future = patchText(null).replace('haikei-provenance/1', 'haikei-provenance/9');
  expect(readProvenance(bytes(future))).toEqual([]);
  const both = patchText(future, { ...EXAMPLE, source: { name: 'BOOK', key: '77' } });
  expect(platesOf(both).map(({ format }) => format)).toEqual(['haikei-provenance/9', 'haikei-provenance/1']);
});

const legal = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((s) => s.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));

test('ends of lines of every kind come back as they went in', () => {
  const record: Provenance = { ...EXAMPLE, source: { name: 'a\r\nb\u0085c\u2028d\u2029e\n', key: '7' } };
  expect(readProvenance(bytes(patchText(null, record)))).toEqual([record]);
});

test('any name, attribution and settings come back as they went in', () => {
  const settings = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(legal, legal, settings, (name, attribution, raw) => {
      const plain = JSON.parse(JSON.stringify(raw)) as Record<string, unknown>;
      for (const key of ['__proto__', 'constructor', 'prototype']) Reflect.deleteProperty(plain, key);
      const record: Provenance = {
        ...EXAMPLE,
        model: { ...EXAMPLE.model, attribution },
        source: { name, key: null },
        settings: plain,
      };
      const once = patchXmp(bytes(PHOTOSHOP), record);
      readXml(textOf(once));
      expect(readProvenance(once)).toEqual([record]);
      expect(patchXmp(once, record)).toEqual(once);
    }),
    { numRuns: 100 },
  );
});

test('characters that XML cannot hold are marked in names, and survive in settings', () => {
  const record: Provenance = {
    ...EXAMPLE,
    source: { name: 'BG\u0000\u0008\uFFFF\uD800', key: null },
    settings: { odd: '\u0000\uFFFE\uD800' },
  };
  const [read] = readProvenance(patchXmp(null, record));
  expect(read!.source.name).toBe('BG\uFFFD\uFFFD\uFFFD\uFFFD');
  expect(read!.settings).toEqual(record.settings);
});

test('a carriage return someone wrote into a property stays one', () => {
  const text = patchText(PHOTOSHOP.replace('© Studio', 'a&#13;b&#xD;&#xA;© Studio'));
  expect(named(text, 'http://purl.org/dc/elements/1.1/rights')[0]!.children[0]!.children[0]!.text).toBe(
    'a\rb\r\n© Studio <X>',
  );
});

test.each([
  ['cut off in the middle', PHOTOSHOP.slice(0, PHOTOSHOP.indexOf('</rdf:RDF>'))],
  ['an attribute without quotes', PHOTOSHOP.replace('photoshop:ColorMode="3"', 'photoshop:ColorMode=3')],
  ['no XML at all', 'hello'],
  ['a wrapper around nothing', '<?xpacket begin="" id="x"?>   <?xpacket end="w"?>'],
  ['XML that is no XMP', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['an unknown entity', PHOTOSHOP.replace('山田', '&studio;')],
  ['a prefix that is not bound', PHOTOSHOP.replace('xmlns:dc=', 'xmlns:dd=')],
  ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${FOREIGN}`],
  ['a document type in lower case', `<!doctype x>${FOREIGN}`],
])('XMP that is damaged (%s) is refused, never replaced', (_, text) => {
  expect(expectHaikeiError('file-damaged', () => patchText(text)).where).toBe('XMP metadata');
  expectHaikeiError('file-damaged', () => readProvenance(bytes(text)));
});

test('bytes that are no UTF-8 are refused', () => {
  const broken = bytes(PHOTOSHOP);
  broken[200] = 0xff;
  expect(expectHaikeiError('file-damaged', () => patchXmp(broken, EXAMPLE)).expected).toBe('UTF-8 text');
});

test('XMP beyond the limit is refused before it is taken apart', () => {
  const huge = new Uint8Array(8 * 1024 * 1024 + 1).fill(0x20);
  expect(expectHaikeiError('file-too-large', () => patchXmp(huge, EXAMPLE)).limit).toBe(8 * 1024 * 1024);
});

test('twenty thousand nested elements neither overflow the stack nor come back changed', () => {
  const depth = 20_000;
  const nested = FOREIGN.replace('</r:RDF>', `${'<r:x>'.repeat(depth)}${'</r:x>'.repeat(depth)}</r:RDF>`);
  expect(patchText(nested).match(/<r:x\/?>/g)).toHaveLength(depth);
});
