/** Collects big-endian bytes and remembers where named things lie, so that a test can damage exactly those. */
export class ByteBuilder {
  readonly marks = new Map<string, number>();
  private readonly bytes: number[] = [];

  get size(): number {
    return this.bytes.length;
  }

  mark(name: string): this {
    this.marks.set(name, this.size);
    return this;
  }

  u8(...values: number[]): this {
    for (const value of values) this.bytes.push(value & 255);
    return this;
  }

  u16(...values: number[]): this {
    for (const value of values) this.u8(value >> 8, value);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.u16(value >>> 16, value);
    return this;
  }

  u64(value: number): this {
    return this.u32(Math.floor(value / 2 ** 32), value % 2 ** 32);
  }

  ascii(text: string): this {
    return this.u8(...Array.from(text, (c) => c.charCodeAt(0)));
  }

  add(bytes: ArrayLike<number>): this {
    for (let i = 0; i < bytes.length; i++) this.bytes.push(bytes[i]!);
    return this;
  }

  /** Zeros up to a multiple of `unit`, counted from `start`. */
  pad(unit: number, start: number): this {
    while ((this.size - start) % unit !== 0) this.u8(0);
    return this;
  }

  /** What `fill` writes, behind its length in 4 bytes (8 where `wide`). */
  section(name: string, wide: boolean, fill: (inner: this) => void): this {
    this.mark(`${name}.length`);
    const at = this.size;
    if (wide) this.u64(0);
    else this.u32(0);
    this.mark(name);
    const start = this.size;
    fill(this);
    this.mark(`${name}.end`);
    const length = new ByteBuilder().u64(this.size - start).bytes.slice(wide ? 0 : 4);
    this.bytes.splice(at, length.length, ...length);
    return this;
  }

  build(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}
