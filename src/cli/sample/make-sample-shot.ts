import { newDocument } from '../../host/psd/write/new-document.js';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import { describeSampleShot } from './describe-sample-shot.js';

/** Renders the sample shot and writes it as a PSD; takes about half a minute at full size. */
export async function makeSampleShot(signal: AbortSignal, path: string, width?: number): Promise<void> {
  await writeFileAtomically(signal, path, newDocument(describeSampleShot(width)));
}
