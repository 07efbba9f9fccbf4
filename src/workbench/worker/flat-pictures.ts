import { HaikeiError } from '../../errors/haikei-error.js';
import { createColourTransform } from '../../raster/colour/create-colour-transform.js';
import type { Pixels } from '../../raster/pixels.js';
import { AS_OPENED } from '../as-opened.js';
import { PictureLevels } from '../view/picture-levels.js';
import type { TileRequest } from '../view/tile-request.js';
import type { WorkbenchDocument } from './workbench-document.js';

/** The flat pictures of the open document that can be shown: as it is now, and those that are kept to compare with. */
export class FlatPictures {
  private readonly versions = new Map<number, PictureLevels>();

  constructor(private readonly document: WorkbenchDocument) {}

  /**
   * Null outside of the picture.
   * @throws HaikeiError `document-changed` for a version that is neither on show nor kept
   */
  async tile(signal: AbortSignal, request: TileRequest): Promise<Pixels | null> {
    if (request.version === this.document.state.version) await this.keep(signal);
    return this.find(request.version).tile(request);
  }

  /** The document as it was opened. @throws HaikeiError `document-changed` where that was never shown */
  async asOpened(signal: AbortSignal): Promise<PictureLevels> {
    if (this.document.state.version === AS_OPENED) await this.keep(signal);
    return this.find(AS_OPENED);
  }

  /** The document as it is now can be shown later on, too. */
  async keep(signal: AbortSignal): Promise<void> {
    const { psd, state } = this.document;
    if (this.versions.has(state.version)) return;
    const rows = psd.mergedRows();
    const { profile, mode } = await psd.readShot(signal);
    if (this.versions.has(state.version)) return;
    this.versions.set(state.version, new PictureLevels(rows, createColourTransform(profile, mode)));
  }

  private find(version: number): PictureLevels {
    const levels = this.versions.get(version);
    if (levels) return levels;
    throw new HaikeiError('document-changed', { what: `${this.document.name}: ${version}` });
  }

  /** Lets go of all others. */
  keepOnly(versions: readonly number[]): void {
    for (const version of this.versions.keys())
      if (!versions.includes(version)) this.versions.delete(version);
  }
}
