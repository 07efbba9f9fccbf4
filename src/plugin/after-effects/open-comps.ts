import { HaikeiError } from '../../errors/haikei-error.js';
import { AfterEffectsHost } from '../../host/aftereffects/after-effects-host.js';
import { findComp } from '../../host/aftereffects/read/find-items.js';
import { decodeFootage } from '../../host/psd/decode-footage.js';
import type { Documents } from '../services/plugin-parts.js';
import type { AfterEffectsPluginWorld } from './after-effects-world.js';

/** A host on each composition that was in front; one each, since it keeps what is painted until it is put in. */
export class OpenComps implements Documents {
  private readonly hosts = new Map<string, AfterEffectsHost>();

  constructor(private readonly world: AfterEffectsPluginWorld) {}

  /** @throws HaikeiError `document-changed` when the composition is no longer there */
  host(id: string): AfterEffectsHost {
    const known = this.hosts.get(id);
    const { afterEffects: api, footage: files, temporaryFolder } = this.world;
    try {
      const comp = findComp(api.app.project, Number(id), known?.name ?? id);
      if (known?.name === comp.name) return known;
      const wait = (milliseconds: number): Promise<void> => this.world.wait(milliseconds);
      const host = new AfterEffectsHost({ api, files, decode: decodeFootage, temporaryFolder, wait }, comp);
      this.hosts.set(id, host);
      return host;
    } catch (error) {
      if (error instanceof HaikeiError) this.hosts.delete(id);
      throw error;
    }
  }
}
