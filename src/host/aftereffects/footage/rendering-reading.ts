import type { AfterEffectsWorld } from '../after-effects-world.js';
import type { ProjectFacts } from '../facts/shot-facts.js';
import { inFolder } from '../plan/plate-files.js';
import { checkShownColours } from './check-shown-colours.js';
import { renderFootage } from './render-footage.js';
import type { SourceReading } from './source-reading.js';

/** Reads files where there are any, and has After Effects show the rest. */
export function renderingReading(world: AfterEffectsWorld): SourceReading {
  const at = (name: string): string => inFolder(world.temporaryFolder, `haikei-${name}.png`);
  // Colours stay as they are under the same settings; many frames need one look.
  let looked: ProjectFacts | null = null;
  const checkColours = async (signal: AbortSignal, project: ProjectFacts, layer: string): Promise<void> => {
    if (looked !== null && JSON.stringify(looked) === JSON.stringify(project)) return;
    await checkShownColours(signal, { ...world, path: at('chart-shown') }, at('chart'), layer);
    looked = project;
  };
  return {
    files: world.files,
    decode: world.decode,
    render(signal, project, item, frame) {
      const rendering = {
        ...world,
        project,
        path: at(`${item.id}-${frame}`),
        checkColours: (signal: AbortSignal) => checkColours(signal, project, item.name),
      };
      return renderFootage(signal, rendering, item, frame);
    },
  };
}
