import type { CardFinder } from '../../companion/client/companion-driver.js';
import { findCompanion } from '../../companion/client/find-companion.js';
import { MishapLog } from '../engine/mishap-log.js';
import { createMachineMemory } from '../engine/machine-memory.js';
import { createPluginDrivers } from '../engine/plugin-drivers.js';
import { createPluginEngine, type PluginEngine } from '../engine/plugin-engine.js';
import { createLightLibrary, type LightLibrary } from '../library/light-library.js';
import { createModelLibrary, type ModelLibrary } from '../library/model-library.js';
import { storedHint } from '../storage/hint-storage.js';
import type { Host } from '../../host/host.js';
import type { DriverSet } from '../../inference/self-test/driver-set.js';
import type { PluginWorld, SharedWorld } from '../world.js';
import { DocumentFeed } from './document-feed.js';
import type { Feed } from './feed.js';
import { OpenDocuments } from './open-documents.js';

/** A host on each open document; `host` throws HaikeiError `document-changed` when it was closed. */
export interface Documents {
  host(id: string): Host & Required<Pick<Host, 'readRoles' | 'writeRoles'>>;
}

/** What the services are made of; one of each for the whole plugin, however many panels are open. */
export interface PluginParts {
  readonly world: SharedWorld;
  readonly documents: Documents;
  readonly feed: Feed;
  readonly library: ModelLibrary;
  readonly lights: LightLibrary;
  readonly engine: PluginEngine;
}

/** As they are in Photoshop. */
export interface PhotoshopParts extends PluginParts {
  readonly world: PluginWorld;
}

/** For the companion, which is told weights by their digest. */
const cardFinder =
  (library: ModelLibrary): CardFinder =>
  async (signal, sha256) =>
    (await library.registry(signal)).models.find(({ card }) => card.sha256 === sha256)?.card ?? null;

/** The same in every host. */
export function createSharedParts(
  world: SharedWorld,
  drivers?: DriverSet,
  mishaps = new MishapLog(),
): Pick<PluginParts, 'library' | 'lights' | 'engine'> {
  const { files, storage, pages } = world;
  const library = createModelLibrary(files);
  const { companion } = world;
  const where = `${world.version} ${world.hostVersion}`;
  return {
    library,
    lights: createLightLibrary(files),
    engine: createPluginEngine({
      library,
      drivers: drivers ?? createPluginDrivers(world, cardFinder(library), mishaps),
      mishaps,
      ...(companion && { findCompanion: (signal: AbortSignal) => findCompanion(signal, companion) }),
      memory: createMachineMemory(storedHint(storage, 'machine'), where),
      isPanelOpen: () => pages.isOpen,
      now: world.now,
    }),
  };
}

export function createPluginParts(
  world: PluginWorld,
  drivers?: DriverSet,
  mishaps?: MishapLog,
): PhotoshopParts {
  const wait = (milliseconds: number): Promise<void> => world.wait(milliseconds);
  return {
    world,
    documents: new OpenDocuments(world.photoshop, wait),
    feed: new DocumentFeed(world.photoshop, wait),
    ...createSharedParts(world, drivers, mishaps),
  };
}
