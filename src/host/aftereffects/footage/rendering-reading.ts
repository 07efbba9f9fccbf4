import type { AfterEffectsWorld } from '../after-effects-host.js';
import { inFolder } from '../plan/plate-files.js';
import { renderFootage } from './render-footage.js';
import type { SourceReading } from './source-reading.js';

/** Reads files where there are any, and has After Effects show the rest. */
export const renderingReading = (world: AfterEffectsWorld): SourceReading => ({
  files: world.files,
  decode: world.decode,
  render(signal, project, item, frame) {
    const path = inFolder(world.temporaryFolder, `haikei-${item.id}-${frame}.png`);
    return renderFootage(signal, { ...world, project, path }, item, frame);
  },
});
