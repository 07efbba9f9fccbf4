import type { Pixels } from '../../raster/pixels.js';

/** Bytes of the bands of large levels that are kept. */
const LIMIT = 96 * 2 ** 20;

/**
 * Bands of a picture that were made, each once however many ask for it at the same time. Of those that are not to stay,
 * the ones used longest ago leave.
 */
export class BandStore {
  private readonly bands = new Map<string, Promise<Pixels>>();
  private readonly sizes = new Map<string, number>();
  private size = 0;

  constructor(private readonly limit: number = LIMIT) {}

  /** @param stays whether it is kept for as long as the picture; what fails is made again when it is asked for again */
  get(key: string, stays: boolean, make: () => Promise<Pixels>): Promise<Pixels> {
    const known = this.bands.get(key);
    if (known) {
      this.bands.delete(key);
      this.bands.set(key, known);
      return known;
    }
    const made = make();
    this.bands.set(key, made);
    made.then(
      ({ data }) => {
        if (!stays) this.count(key, data.byteLength);
      },
      () => this.bands.delete(key),
    );
    return made;
  }

  private count(key: string, bytes: number): void {
    this.sizes.set(key, bytes);
    this.size += bytes;
    for (const oldest of this.bands.keys()) {
      if (this.size <= this.limit) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const bytes = this.sizes.get(key);
    if (bytes === undefined) return;
    this.size -= bytes;
    this.sizes.delete(key);
    this.bands.delete(key);
  }
}
