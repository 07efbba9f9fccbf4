import * as v from 'valibot';
import { HaikeiError } from '../errors/haikei-error.js';
import type { Provenance } from './provenance.js';

const text = v.pipe(v.string(), v.maxLength(100_000));

const SCHEMA = v.strictObject({
  format: v.literal('haikei-provenance/1'),
  created: v.nullable(v.pipe(text, v.isoTimestamp())),
  software: text,
  digitalSourceType: v.literal('compositeWithTrainedAlgorithmicMedia'),
  model: v.strictObject({
    name: text,
    version: text,
    sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/i)),
    licence: text,
    commercialUse: v.picklist(['allowed', 'forbidden', 'unknown']),
    attribution: text,
  }),
  source: v.strictObject({ name: text, key: v.nullable(text) }),
  settings: v.record(v.string(), v.unknown()),
});

/**
 * A provenance record from anything: a sidecar file, a plate's stamp.
 * @throws HaikeiError `file-damaged` with the place of the first wrong entry
 */
export function parseProvenance(value: unknown): Provenance {
  const result = v.safeParse(SCHEMA, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = ['provenance', ...(issue.path ?? []).map(({ key }) => String(key))].join('.');
  throw new HaikeiError('file-damaged', {
    where,
    offset: 0,
    found: issue.received,
    expected: issue.expected ?? issue.message,
  });
}
