import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { patchXmpText } from '../../../provenance/patch-xmp.js';
import type { Provenance } from '../../../provenance/provenance.js';
import { changeDocumentXmp } from '../write/change-xmp.js';
import type { WriteContext } from '../write/write-context.js';

/**
 * Says in the document's XMP who and what made its plates, so that they are known as plates by their names.
 * @param before the document's XMP; one that cannot be read stays as it is
 */
export async function recordPlates(
  { scope, document }: WriteContext,
  before: string | null,
  records: readonly Provenance[],
): Promise<void> {
  if (records.length === 0) return;
  try {
    const after = records.reduce((xmp, record) => patchXmpText(xmp, record), before ?? '');
    await changeDocumentXmp(scope, document, { before, after });
  } catch (error) {
    if (isHaikeiError(error) && (error.code === 'file-damaged' || error.code === 'file-too-large')) return;
    throw error;
  }
}
