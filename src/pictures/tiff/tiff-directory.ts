import { HaikeiError } from '../../errors/haikei-error.js';
import type { ByteReader } from '../byte-reader.js';

/** Bytes of a value of each TIFF field type that can hold whole numbers or bytes. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 13: 4 };

/** More entries than any writer makes, fewer than would take long. */
const MAX_VALUES = 4_000_000;

/** The first directory of a TIFF: tags and where their values lie. Nothing is read before it is asked for. */
export class TiffDirectory {
  private readonly entries = new Map<number, { type: number; count: number; at: number }>();

  /** @throws HaikeiError `file-truncated` */
  constructor(private readonly reader: ByteReader) {
    const start = reader.u32(4);
    const count = reader.u16(start);
    for (let i = 0; i < count; i++) {
      const entry = start + 2 + i * 12;
      const [tag, type, values] = [reader.u16(entry), reader.u16(entry + 2), reader.u32(entry + 4)];
      const bytes = (TYPE_BYTES[type] ?? 0) * values;
      this.entries.set(tag, { type, count: values, at: bytes > 4 ? reader.u32(entry + 8) : entry + 8 });
    }
  }

  has(tag: number): boolean {
    return this.entries.has(tag);
  }

  /** Whole numbers of a tag; empty when it is absent or of another kind. */
  numbers(tag: number): readonly number[] {
    const entry = this.entries.get(tag);
    const size = TYPE_BYTES[entry?.type ?? 0];
    if (!entry || size === undefined) return [];
    if (entry.count > MAX_VALUES) {
      throw new HaikeiError('file-too-large', {
        what: `TIFF tag ${tag}`,
        value: entry.count,
        limit: MAX_VALUES,
      });
    }
    this.reader.require(entry.at, entry.count * size);
    return Array.from({ length: entry.count }, (_, i) => this.numberAt(entry.at + i * size, size));
  }

  /** The first number of a tag, or `fallback`. */
  number(tag: number, fallback: number): number {
    return this.numbers(tag)[0] ?? fallback;
  }

  /** The raw bytes of a tag (types BYTE and UNDEFINED), null when absent. */
  bytes(tag: number): Uint8Array | null {
    const entry = this.entries.get(tag);
    return entry && TYPE_BYTES[entry.type] === 1 ? this.reader.slice(entry.at, entry.count) : null;
  }

  private numberAt(at: number, size: number): number {
    if (size === 1) return this.reader.u8(at);
    return size === 2 ? this.reader.u16(at) : this.reader.u32(at);
  }
}
