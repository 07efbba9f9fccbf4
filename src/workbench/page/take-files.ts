import type { ClipControl } from '../clip/clip-control.js';
import { isSheet } from '../clip/take-sheet.js';
import type { BenchControl } from './bench-control.js';

interface Takers {
  readonly control: Pick<BenchControl, 'open'>;
  readonly clip: Pick<ClipControl, 'takeSheet'>;
}

/** Files that were chosen or dropped together: one document, and a time sheet for it or for the one that is open. */
export async function takeFiles({ control, clip }: Takers, files: Iterable<File>): Promise<void> {
  const all = [...files].map((file) => ({ name: file.name, blob: file }));
  const [document, sheet] = [all.find((file) => !isSheet(file)), all.find(isSheet)];
  if (document) await control.open(document);
  if (sheet) await clip.takeSheet(sheet);
}
