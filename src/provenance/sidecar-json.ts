import type { Provenance } from './provenance.js';

/** The record as the text of a file beside the document; equal records give equal bytes. Ends with a line break. */
export function sidecarJson(provenance: Provenance): string {
  const { format, created, software, digitalSourceType, model, source, settings } = provenance;
  const { name, version, sha256, licence, commercialUse, attribution } = model;
  const ordered: Provenance = {
    format,
    created,
    software,
    digitalSourceType,
    model: { name, version, sha256, licence, commercialUse, attribution },
    source: { name: source.name, key: source.key },
    settings,
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
