import { PsdHost } from '../../src/host/psd/psd-host.js';
import { newDocument } from '../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../src/host/psd/write/segments.js';
import { SHOT_FORMATS } from '../unit/psd-write/support/sample-shot.js';
import { contractShot } from './contract-shot.js';
import { hostContract } from './host-contract.js';
import { lightContract } from './light-contract.js';

for (const [title, format] of SHOT_FORMATS) {
  const bytes = joinSegments(newDocument(contractShot(format)));
  const open = (): Promise<PsdHost> => Promise.resolve(new PsdHost('cut_012', bytes));
  hostContract(`PsdHost, ${title},`, open);
  if (format.mode === 'rgb') lightContract(`PsdHost, ${title},`, open);
}
