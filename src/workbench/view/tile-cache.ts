import type { TileRequest } from './tile-request.js';

/** Tiles that are kept; one takes a megabyte. */
const MOST = 160;
/** Tiles that are asked for at once, beside rough ones: more would keep a stop or a newer view waiting. */
const AT_ONCE = 3;

interface Closable {
  close(): void;
}

const keyOf = ({ document, version, level, column, row, rough }: TileRequest): string =>
  [document, version, level, column, row, rough].join('/');

/** Tiles that have come, and those that are on their way; what is wanted most recently is kept longest. */
export class TileCache<Tile extends Closable> {
  private readonly tiles = new Map<string, Tile>();
  private readonly coming = new Set<string>();
  private queue: readonly TileRequest[] = [];

  /**
   * @param fetchTile rejects for tiles that cannot be had, which are then not asked for again
   * @param came hears of each that has come
   */
  constructor(
    private readonly fetchTile: (request: TileRequest) => Promise<Tile>,
    private readonly came: () => void,
  ) {}

  get(request: TileRequest): Tile | null {
    const key = keyOf(request);
    const tile = this.tiles.get(key);
    if (!tile) return null;
    this.tiles.delete(key);
    this.tiles.set(key, tile);
    return tile;
  }

  /** What is wanted now, the most urgent first; what was wanted before and is not in the list is forgotten. */
  want(requests: readonly TileRequest[]): void {
    this.queue = requests;
    this.pump();
  }

  clear(): void {
    for (const tile of this.tiles.values()) tile.close();
    this.tiles.clear();
    this.queue = [];
  }

  private pump(): void {
    for (const request of this.queue)
      if (!this.isKnown(keyOf(request)) && (request.rough || this.coming.size < AT_ONCE))
        void this.load(request);
  }

  private isKnown(key: string): boolean {
    return this.tiles.has(key) || this.coming.has(key);
  }

  private async load(request: TileRequest): Promise<void> {
    const key = keyOf(request);
    this.coming.add(key);
    const tile = await this.fetchTile(request).catch(() => null);
    this.coming.delete(key);
    if (tile) this.keep(key, tile);
    else this.queue = this.queue.filter((other) => keyOf(other) !== key);
    this.pump();
  }

  private keep(key: string, tile: Tile): void {
    this.tiles.set(key, tile);
    for (const [oldest, old] of this.tiles) {
      if (this.tiles.size <= MOST) break;
      this.tiles.delete(oldest);
      old.close();
    }
    this.came();
  }
}
