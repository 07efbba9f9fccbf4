import { HaikeiError } from '../../errors/haikei-error.js';

/** Big-endian numbers of an ICC profile; every read is checked against the profile's end. */
export class IccBytes {
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** @throws HaikeiError `file-truncated` unless `count` bytes lie at `offset` */
  need(offset: number, count: number): void {
    const available = Math.max(0, this.length - offset);
    if (offset >= 0 && count >= 0 && count <= available) return;
    throw new HaikeiError('file-truncated', { where: 'ICC profile', offset, needed: count, available });
  }

  u8(offset: number): number {
    this.need(offset, 1);
    return this.view.getUint8(offset);
  }

  u16(offset: number): number {
    this.need(offset, 2);
    return this.view.getUint16(offset);
  }

  u32(offset: number): number {
    this.need(offset, 4);
    return this.view.getUint32(offset);
  }

  /** Signed 15.16 fixed point. */
  fixed(offset: number): number {
    this.need(offset, 4);
    return this.view.getInt32(offset) / 65536;
  }

  /** A four-letter signature with its padding blanks. */
  signature(offset: number): string {
    this.need(offset, 4);
    return String.fromCharCode(...this.bytes.subarray(offset, offset + 4));
  }

  damaged(offset: number, found: string, expected: string): HaikeiError {
    return new HaikeiError('file-damaged', { where: 'ICC profile', offset, found, expected });
  }
}
