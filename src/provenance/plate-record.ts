import type { Element } from '@xmldom/xmldom';
import { appendElement } from './append-element.js';
import { jsonForXml } from './json-for-xml.js';
import { HAIKEI, RDF } from './namespaces.js';
import { parseProvenance } from './parse-provenance.js';
import type { Provenance } from './provenance.js';
import { readField } from './read-field.js';

/** The fields of one plate's record, in the order they are written; null is left out. */
function fieldsOf({
  format,
  created,
  software,
  model,
  source,
  settings,
}: Provenance): [string, string | null][] {
  return [
    ['format', format],
    ['sourceName', source.name],
    ['sourceKey', source.key],
    ['created', created],
    ['software', software],
    ['modelName', model.name],
    ['modelVersion', model.version],
    ['modelSha256', model.sha256],
    ['modelLicence', model.licence],
    ['modelCommercialUse', model.commercialUse],
    ['modelAttribution', model.attribution],
    ['settings', jsonForXml(settings)],
  ];
}

/** Adds the record to `bag` as a structure that every XMP reader can show. */
export function appendRecord(bag: Element, provenance: Provenance): Element {
  const item = appendElement(bag, { namespace: RDF, name: 'rdf:li' });
  item.setAttributeNS(RDF, 'rdf:parseType', 'Resource');
  for (const [name, text] of fieldsOf(provenance)) {
    if (text !== null) appendElement(item, { namespace: HAIKEI, name: `haikei:${name}`, text });
  }
  return item;
}

function parseSettings(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** The record in one item of the bag; null for what Haikei, in this version, has not written. */
export function readRecord(item: Element): Provenance | null {
  const field = (name: string): string | null => readField(item, HAIKEI, name);
  const value = {
    format: field('format'),
    created: field('created'),
    software: field('software'),
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    model: {
      name: field('modelName'),
      version: field('modelVersion'),
      sha256: field('modelSha256'),
      licence: field('modelLicence'),
      commercialUse: field('modelCommercialUse'),
      attribution: field('modelAttribution'),
    },
    source: { name: field('sourceName'), key: field('sourceKey') },
    settings: parseSettings(field('settings')),
  };
  try {
    return parseProvenance(value);
  } catch {
    return null;
  }
}
