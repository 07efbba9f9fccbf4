import { createMachineMemory } from '../engine/machine-memory.js';
import { createPluginDrivers } from '../engine/plugin-drivers.js';
import { createPluginEngine, type PluginEngine } from '../engine/plugin-engine.js';
import { createLightLibrary, type LightLibrary } from '../library/light-library.js';
import { createModelLibrary, type ModelLibrary } from '../library/model-library.js';
import { storedHint } from '../storage/hint-storage.js';
import type { PluginWorld } from '../world.js';
import { DocumentFeed } from './document-feed.js';
import { OpenDocuments } from './open-documents.js';

/** What the services are made of; one of each for the whole plugin, however many panels are open. */
export interface PluginParts {
  readonly world: PluginWorld;
  readonly documents: OpenDocuments;
  readonly feed: DocumentFeed;
  readonly library: ModelLibrary;
  readonly lights: LightLibrary;
  readonly engine: PluginEngine;
}

export function createPluginParts(world: PluginWorld, drivers = createPluginDrivers(world)): PluginParts {
  const { photoshop, files, storage, pages } = world;
  const wait = (milliseconds: number): Promise<void> => world.wait(milliseconds);
  const library = createModelLibrary(files);
  const where = `${world.version} ${world.hostVersion}`;
  return {
    world,
    documents: new OpenDocuments(photoshop, wait),
    feed: new DocumentFeed(photoshop, wait),
    library,
    lights: createLightLibrary(files),
    engine: createPluginEngine({
      library,
      drivers,
      memory: createMachineMemory(storedHint(storage, 'machine'), where),
      isPanelOpen: () => pages.isOpen,
      now: world.now,
    }),
  };
}
