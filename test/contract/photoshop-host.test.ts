import type { Pixels } from '../../src/raster/pixels.js';
import { heldSamples } from '../fakes/photoshop/fake-image.js';
import { openInFake } from '../fakes/photoshop/open-in-fake.js';
import { SHOT_FORMATS } from '../unit/psd-write/support/sample-shot.js';
import { contractShot } from './contract-shot.js';
import { hostContract } from './host-contract.js';

const held = (pixels: Pixels): Pixels =>
  pixels.depth === 16 ? { ...pixels, data: heldSamples(pixels.data) } : pixels;

for (const [title, format] of SHOT_FORMATS.filter(([, { large }]) => !large))
  hostContract(
    `PhotoshopHost, ${title.replace(' PSD', '')},`,
    () => Promise.resolve(openInFake(contractShot(format)).host),
    held,
  );
