import { PsdHost } from '../../src/host/psd/psd-host.js';
import type { DocumentDescription } from '../../src/host/psd/write/document-description.js';
import { newDocument } from '../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../src/host/psd/write/segments.js';
import { SHOT_FORMATS } from '../unit/psd-write/support/sample-shot.js';
import { contractShot } from './contract-shot.js';
import { groupContract } from './group-contract.js';
import { hostContract } from './host-contract.js';
import { lightContract } from './light-contract.js';

const fileOf = (shot: DocumentDescription): Uint8Array => joinSegments(newDocument(shot));

for (const [title, format] of SHOT_FORMATS) {
  const bytes = fileOf(contractShot(format));
  const open = (): Promise<PsdHost> => Promise.resolve(new PsdHost('cut_012', bytes));
  hostContract(`PsdHost, ${title},`, open);
  groupContract(`PsdHost, ${title},`, format, (shot) => Promise.resolve(new PsdHost('cut', fileOf(shot))));
  if (format.mode === 'rgb') lightContract(`PsdHost, ${title},`, open);
}
