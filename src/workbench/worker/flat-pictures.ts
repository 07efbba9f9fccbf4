import { createColourTransform } from '../../raster/colour/create-colour-transform.js';
import type { Pixels } from '../../raster/pixels.js';
import { PictureLevels } from '../view/picture-levels.js';
import type { TileRequest } from '../view/tile-request.js';
import type { WorkbenchDocument } from './workbench-document.js';

/** The flat pictures of the open document that are on show: as it was opened and as it is now. */
export class FlatPictures {
  private before: PictureLevels | null = null;
  private after: { readonly version: number; readonly levels: PictureLevels } | null = null;

  constructor(private readonly document: WorkbenchDocument) {}

  /** Null outside of the picture. The first request of a document must come before its first step. */
  async tile(signal: AbortSignal, request: TileRequest): Promise<Pixels | null> {
    const levels = await this.levels(signal, request.side);
    return levels.tile(request.level, request.column, request.row);
  }

  /** What is shown as “before” from now on. */
  async keepBefore(signal: AbortSignal): Promise<void> {
    this.before ??= await this.now(signal);
  }

  private async levels(signal: AbortSignal, side: TileRequest['side']): Promise<PictureLevels> {
    await this.keepBefore(signal);
    return side === 'before' ? this.before! : this.now(signal);
  }

  private async now(signal: AbortSignal): Promise<PictureLevels> {
    const { psd, state } = this.document;
    if (this.after?.version === state.version) return this.after.levels;
    if (this.before && state.version === 1) return this.before;
    const shot = await psd.readShot(signal);
    const transform = createColourTransform(shot.profile, shot.mode);
    const levels = new PictureLevels(psd.mergedPicture(), transform);
    this.after = { version: state.version, levels };
    return levels;
  }
}
