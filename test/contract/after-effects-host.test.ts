import type { Host } from '../../src/host/host.js';
import { openInAfterEffects } from '../fakes/aftereffects/open-in-after-effects.js';
import { SHOT_FORMATS } from '../unit/psd-write/support/sample-shot.js';
import { contractShot } from './contract-shot.js';
import { hostContract } from './host-contract.js';

const traits = { clips: false, leavesGroups: false, hidesSource: true };

for (const [title, format] of SHOT_FORMATS.filter(([, { large, mode }]) => !large && mode === 'rgb')) {
  const open = (): Promise<Host> => Promise.resolve(openInAfterEffects(contractShot(format)).host);
  hostContract(`AfterEffectsHost, ${title.replace(' PSD', '')},`, open, traits);
}
