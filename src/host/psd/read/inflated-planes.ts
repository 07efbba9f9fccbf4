const DEFAULT_LIMIT = 512 * 1024 * 1024;

/**
 * Keeps inflated ZIP channels of ONE file between reads of their rows, the least recently used leaving first.
 * A channel larger than the limit is kept while it is the latest.
 */
export class InflatedPlanes {
  private readonly planes = new Map<number, Uint8Array>();
  private size = 0;

  /** `limit` in bytes. */
  constructor(private readonly limit: number = DEFAULT_LIMIT) {}

  /** The plane that starts at `offset` of the file, from memory or made now. */
  get(offset: number, make: () => Uint8Array): Uint8Array {
    const plane = this.planes.get(offset) ?? make();
    this.drop(offset);
    this.planes.set(offset, plane);
    this.size += plane.length;
    for (const oldest of this.planes.keys()) {
      if (this.size <= this.limit || oldest === offset) break;
      this.drop(oldest);
    }
    return plane;
  }

  private drop(offset: number): void {
    this.size -= this.planes.get(offset)?.length ?? 0;
    this.planes.delete(offset);
  }
}
