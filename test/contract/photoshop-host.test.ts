import type { Host } from '../../src/host/host.js';
import type { Pixels } from '../../src/raster/pixels.js';
import { heldSamples } from '../fakes/photoshop/fake-image.js';
import { openInFake } from '../fakes/photoshop/open-in-fake.js';
import { SHOT_FORMATS } from '../unit/psd-write/support/sample-shot.js';
import { contractShot } from './contract-shot.js';
import { groupContract } from './group-contract.js';
import { hostContract } from './host-contract.js';
import { lightContract } from './light-contract.js';

const held = (pixels: Pixels): Pixels =>
  pixels.depth === 16 ? { ...pixels, data: heldSamples(pixels.data) } : pixels;

for (const [title, format] of SHOT_FORMATS.filter(([, { large }]) => !large)) {
  const name = `PhotoshopHost, ${title.replace(' PSD', '')},`;
  const open = (): Promise<Host> => Promise.resolve(openInFake(contractShot(format)).host);
  hostContract(name, open, { held });
  groupContract(name, format, (shot) => Promise.resolve(openInFake(shot).host));
  if (format.mode === 'rgb') lightContract(name, open);
}
