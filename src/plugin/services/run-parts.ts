import type { Host } from '../../host/host.js';
import type { LightSource } from '../../paint/light-source.js';
import type { PluginEngine } from '../engine/plugin-engine.js';
import type { ModelLibrary } from '../library/model-library.js';
import type { PluginWorld } from '../world.js';

/** What painting and pictures need, whatever the host is. */
export interface RunParts {
  readonly world: Pick<PluginWorld, 'version' | 'date'>;
  readonly documents: {
    /** @throws HaikeiError `document-changed` when it was closed */
    host(id: string): Host;
  };
  readonly feed: {
    /** Another number when a picture of the document's backgrounds may have changed. */
    revision(document: number): number;
    tellSoon(): void;
  };
  readonly library: ModelLibrary;
  readonly lights: LightSource;
  readonly engine: Pick<PluginEngine, 'paintModel'>;
}
