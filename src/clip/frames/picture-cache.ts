import type { Patch } from '../../raster/composite/surface.js';

/** Bytes of samples that are kept; a sheet of 1080p without its margin is about a megabyte. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Pictures that were read and may stand again, the longest unused dropped first: memory stays flat over any length. */
export class PictureCache {
  private readonly held = new Map<string, Patch>();
  private bytes = 0;

  constructor(private readonly most: number = MOST_BYTES) {}

  async get(key: string, load: () => Promise<Patch>): Promise<Patch> {
    const found = this.held.get(key);
    const patch = found ?? (await load());
    this.held.delete(key);
    this.held.set(key, patch);
    if (!found) this.bytes += patch.pixels.data.byteLength;
    for (const [oldest, { pixels }] of this.held) {
      if (this.bytes <= this.most || oldest === key) break;
      this.held.delete(oldest);
      this.bytes -= pixels.data.byteLength;
    }
    return patch;
  }
}
