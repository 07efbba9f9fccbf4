/** Bytes of pictures that are kept: some hundred frames at the size of a window. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What is used of an ImageBitmap. */
interface Sized {
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** Frames that were drawn and may be drawn again; what was longest not wanted goes first, the newest stays. */
export class FrameStore<Picture extends Sized> {
  private readonly held = new Map<string, Picture>();
  private bytes = 0;

  constructor(private readonly most = MOST_BYTES) {}

  has(key: string): boolean {
    return this.held.has(key);
  }

  /** Wanted now, so it stays longest. */
  get(key: string): Picture | null {
    const found = this.held.get(key);
    if (!found) return null;
    this.held.delete(key);
    this.held.set(key, found);
    return found;
  }

  /** @param inUse pictures that must not be closed yet */
  keep(key: string, picture: Picture, inUse: readonly (Picture | null)[] = []): void {
    this.drop(key);
    this.held.set(key, picture);
    this.bytes += sizeOf(picture);
    for (const [oldest, old] of this.held) {
      if (this.bytes <= this.most || oldest === key) break;
      if (!inUse.includes(old)) this.drop(oldest);
    }
  }

  clear(): void {
    for (const key of [...this.held.keys()]) this.drop(key);
  }

  private drop(key: string): void {
    const old = this.held.get(key);
    if (!old) return;
    this.held.delete(key);
    this.bytes -= sizeOf(old);
    old.close();
  }
}

const sizeOf = ({ width, height }: Sized): number => width * height * 4;
