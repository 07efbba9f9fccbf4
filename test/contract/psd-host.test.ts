import { PsdHost } from '../../src/host/psd/psd-host.js';
import { newDocument } from '../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../src/host/psd/write/segments.js';
import { SHOT_FORMATS } from '../unit/psd-write/support/sample-shot.js';
import { contractShot } from './contract-shot.js';
import { hostContract } from './host-contract.js';

for (const [title, format] of SHOT_FORMATS) {
  const bytes = joinSegments(newDocument(contractShot(format)));
  hostContract(`PsdHost, ${title},`, () => Promise.resolve(new PsdHost('cut_012', bytes)));
}
