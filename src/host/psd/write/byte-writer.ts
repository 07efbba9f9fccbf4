/** Collects big-endian values; grows as needed. */
export class ByteWriter {
  private bytes: Uint8Array;
  private view: DataView;
  private used = 0;

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  get length(): number {
    return this.used;
  }

  u8(value: number): this {
    const at = this.reserve(1);
    this.view.setUint8(at, value);
    return this;
  }

  u16(value: number): this {
    const at = this.reserve(2);
    this.view.setUint16(at, value);
    return this;
  }

  i16(value: number): this {
    const at = this.reserve(2);
    this.view.setInt16(at, value);
    return this;
  }

  u32(value: number): this {
    const at = this.reserve(4);
    this.view.setUint32(at, value);
    return this;
  }

  i32(value: number): this {
    const at = this.reserve(4);
    this.view.setInt32(at, value);
    return this;
  }

  u64(value: number): this {
    return this.u32(Math.floor(value / 0x100000000)).u32(value % 0x100000000);
  }

  /** A length field: 4 bytes, or 8 where `wide`. */
  size(value: number, wide: boolean): this {
    return wide ? this.u64(value) : this.u32(value);
  }

  /** Characters below 256, one byte each: signatures and keys. */
  latin1(text: string): this {
    const at = this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[at + i] = text.charCodeAt(i);
    return this;
  }

  raw(bytes: Uint8Array): this {
    const at = this.reserve(bytes.length);
    this.bytes.set(bytes, at);
    return this;
  }

  zeros(count: number): this {
    this.reserve(count);
    return this;
  }

  /** Zeros up to the next multiple. */
  padTo(multiple: number): this {
    return this.zeros((multiple - (this.used % multiple)) % multiple);
  }

  /** What was written; shares memory with the writer. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.used);
  }

  private reserve(count: number): number {
    const at = this.used;
    this.used += count;
    if (this.used > this.bytes.length) this.grow();
    return at;
  }

  private grow(): void {
    const larger = new Uint8Array(Math.max(this.used, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
