import { parseProvenance } from '../../../src/provenance/parse-provenance.js';
import type { Provenance } from '../../../src/provenance/provenance.js';
import { sidecarJson } from '../../../src/provenance/sidecar-json.js';
import { expectHaikeiError } from '../scene/expect-haikei-error.js';
import { EXAMPLE } from './example-provenance.js';

test('a sidecar file comes back as it went in', () => {
  expect(parseProvenance(JSON.parse(sidecarJson(EXAMPLE)))).toEqual(EXAMPLE);
  const reproducible: Provenance = { ...EXAMPLE, created: null, source: { name: 'BG', key: null } };
  expect(parseProvenance(JSON.parse(sidecarJson(reproducible)))).toEqual(reproducible);
});

test('equal records give equal bytes, whatever the order of their keys', () => {
  const { model, ...rest } = EXAMPLE;
  const { name, ...others } = model;
  expect(sidecarJson({ model: { ...others, name }, ...rest })).toBe(sidecarJson(EXAMPLE));
  expect(sidecarJson(EXAMPLE)).toMatch(/^\{\n {2}"format": "haikei-provenance\/1",\n[\s\S]*\}\n$/);
});

const without = (key: keyof Provenance): object =>
  Object.fromEntries(Object.entries(EXAMPLE).filter(([k]) => k !== key));

test.each([
  ['nothing', null, 'provenance'],
  ['another format', { ...EXAMPLE, format: 'haikei-provenance/2' }, 'provenance.format'],
  ['no model', without('model'), 'provenance.model'],
  ['a short checksum', { ...EXAMPLE, model: { ...EXAMPLE.model, sha256: 'ab' } }, 'provenance.model.sha256'],
  ['a date in words', { ...EXAMPLE, created: 'yesterday' }, 'provenance.created'],
  ['an unknown field', { ...EXAMPLE, prompt: 'x' }, 'provenance.prompt'],
  ['settings that are a list', { ...EXAMPLE, settings: 'x' }, 'provenance.settings'],
])('a record with %s is refused with its place', (_, value, where) => {
  expect(expectHaikeiError('file-damaged', () => parseProvenance(value)).where).toBe(where);
});
