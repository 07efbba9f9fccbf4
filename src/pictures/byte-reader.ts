import { HaikeiError } from '../errors/haikei-error.js';

/** Reads numbers at any offset of a file that may lie about itself: every read is checked against its end. */
export class ByteReader {
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    /** Names the format in messages. */
    readonly what: string,
    readonly littleEndian: boolean = false,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(offset: number): number {
    this.require(offset, 1);
    return this.view.getUint8(offset);
  }

  u16(offset: number): number {
    this.require(offset, 2);
    return this.view.getUint16(offset, this.littleEndian);
  }

  u32(offset: number): number {
    this.require(offset, 4);
    return this.view.getUint32(offset, this.littleEndian);
  }

  /** A view, not a copy. */
  slice(offset: number, length: number): Uint8Array {
    this.require(offset, length);
    return this.bytes.subarray(offset, offset + length);
  }

  /** @throws HaikeiError `file-truncated` when fewer than `length` bytes follow `offset` */
  require(offset: number, length: number): void {
    if (offset + length <= this.bytes.length) return;
    throw new HaikeiError('file-truncated', {
      where: this.what,
      offset,
      needed: length,
      available: Math.max(0, this.bytes.length - offset),
    });
  }

  /** Complete, but it says something that cannot be. */
  damaged(where: string, offset: number, difference: { found: string; expected: string }): HaikeiError {
    return new HaikeiError('file-damaged', { where: `${this.what} ${where}`, offset, ...difference });
  }
}
