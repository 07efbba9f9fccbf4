const CHUNK = 1 << 20;

/** Bytes of unknown length, kept in pieces, so that growing never copies what is there. */
export class ChunkList {
  private readonly full: Uint8Array[] = [];
  private current = new Uint8Array(0);
  private used = 0;
  length = 0;

  /** Room for up to `bytes` more, contiguous; call `commit` with how many were used. */
  reserve(bytes: number): { readonly target: Uint8Array; readonly at: number } {
    if (this.current.length - this.used < bytes) {
      this.close();
      this.current = new Uint8Array(Math.max(CHUNK, bytes));
    }
    return { target: this.current, at: this.used };
  }

  commit(bytes: number): void {
    this.used += bytes;
    this.length += bytes;
  }

  push(bytes: Uint8Array): void {
    const { target, at } = this.reserve(bytes.length);
    target.set(bytes, at);
    this.commit(bytes.length);
  }

  /** A piece that is kept as it is, without a copy. */
  share(bytes: Uint8Array): void {
    this.close();
    this.full.push(bytes);
    this.length += bytes.length;
  }

  finish(): readonly Uint8Array[] {
    this.close();
    return this.full;
  }

  private close(): void {
    if (this.used > 0) this.full.push(this.current.subarray(0, this.used));
    this.current = this.current.subarray(this.used);
    this.used = 0;
  }
}
