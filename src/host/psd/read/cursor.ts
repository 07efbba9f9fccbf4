import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Span } from '../format/psd-file.js';

/** 2^53 has 21 bits above the low 32. */
const SAFE_HIGH_WORD = 0x1fffff;

/**
 * Reads big-endian values from one range of a file and never beyond it. Offsets are those of the file.
 * A read past the range throws `file-truncated` where the file itself ends too early, `file-damaged` where only the
 * section does (then a length in the file lies).
 */
export class Cursor {
  offset: number;
  readonly end: number;
  private readonly view: DataView;

  /** `where` names the section in messages. */
  constructor(
    readonly bytes: Uint8Array,
    readonly where: string,
    span: Span = { start: 0, end: bytes.length },
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.offset = span.start;
    this.end = Math.min(span.end, bytes.length);
  }

  get remaining(): number {
    return this.end - this.offset;
  }

  u8(): number {
    return this.view.getUint8(this.advance(1));
  }

  u16(): number {
    return this.view.getUint16(this.advance(2));
  }

  i16(): number {
    return this.view.getInt16(this.advance(2));
  }

  u32(): number {
    return this.view.getUint32(this.advance(4));
  }

  i32(): number {
    return this.view.getInt32(this.advance(4));
  }

  f64(): number {
    return this.view.getFloat64(this.advance(8));
  }

  /** @throws HaikeiError `file-damaged` above 2^53 - 1, which no length in a file can honestly be */
  u64(): number {
    const high = this.u32();
    const low = this.u32();
    if (high > SAFE_HIGH_WORD) this.damaged(`${high} · 2^32`, 'a length below 2^53', this.offset - 8);
    return high * 0x100000000 + low;
  }

  /** A length field: 4 bytes, or 8 where `wide`. */
  length(wide: boolean): number {
    return wide ? this.u64() : this.u32();
  }

  /** Four bytes as Latin-1 characters: signatures and keys. */
  key(): string {
    const at = this.advance(4);
    return String.fromCharCode(...this.bytes.subarray(at, at + 4));
  }

  /** The next four bytes as a key without moving; null where fewer are left. */
  peekKey(at = this.offset): string | null {
    if (at < 0 || at + 4 > this.end) return null;
    return String.fromCharCode(...this.bytes.subarray(at, at + 4));
  }

  skip(count: number): void {
    this.advance(count);
  }

  /** The next `count` bytes as a range of the file; moves behind them. */
  take(count: number): Span {
    const start = this.advance(count);
    return { start, end: start + count };
  }

  /** A cursor that sees only the next `count` bytes; this one moves behind them. */
  section(count: number, where: string): Cursor {
    const start = this.advance(count, where);
    return new Cursor(this.bytes, where, { start, end: start + count });
  }

  rest(): Span {
    return this.take(this.remaining);
  }

  /** Throws `file-damaged` for what lies at `offset`. */
  damaged(found: string, expected: string, offset = this.offset): never {
    throw new HaikeiError('file-damaged', { where: this.where, offset, found, expected });
  }

  private advance(count: number, where = this.where): number {
    const at = this.offset;
    if (count > this.end - at) this.refuse(count, where);
    this.offset = at + count;
    return at;
  }

  private refuse(needed: number, where: string): never {
    const { offset, remaining: available } = this;
    if (offset + needed > this.bytes.length) {
      throw new HaikeiError('file-truncated', { where, offset, needed, available });
    }
    const expected = `at most ${available} bytes, the rest of its section`;
    throw new HaikeiError('file-damaged', { where, offset, found: `${needed} bytes`, expected });
  }
}
