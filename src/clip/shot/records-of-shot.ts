import { HaikeiError } from '../../errors/haikei-error.js';
import { parseProvenance } from '../../provenance/parse-provenance.js';
import type { Provenance } from '../../provenance/provenance.js';
import type { ClipShot } from '../../scene/clip/clip-shot.js';

/** Footage has a record a frame, and they say the same. */
const MOST = 20;

function parsed(value: unknown, path: string, index: number): Provenance {
  try {
    return parseProvenance(value);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HaikeiError('shot-invalid', { path, where: `provenance[${index}]`, reason }, { cause });
  }
}

/**
 * Who and what painted the plates of a shot, for another document than the one that they were painted in: without the numbers
 * that layers had there.
 * @param path of the shot file, for messages
 * @throws HaikeiError `shot-invalid`
 */
export const recordsOfShot = ({ provenance }: ClipShot, path: string): readonly Provenance[] =>
  provenance.slice(0, MOST).map((value, index) => {
    const record = parsed(value, path, index);
    return { ...record, source: { ...record.source, key: null } };
  });
