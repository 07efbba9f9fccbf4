import { Cursor } from '../../../src/host/psd/read/cursor.js';
import { errorOf } from '../../support/psd-fixtures/error-of.js';

const bytes = Uint8Array.of(0x12, 0xfe, 0xdc, 0xba, 0x98, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x02);

test('numbers are read big-endian, one behind the other', () => {
  const cursor = new Cursor(bytes, 'test');
  expect(cursor.u8()).toBe(0x12);
  expect(cursor.u16()).toBe(0xfedc);
  expect(cursor.i16()).toBe(0xba98 - 0x10000);
  expect(cursor.u64()).toBe(2 ** 32 + 2);
  expect(cursor.remaining).toBe(0);
});

test('signed and unsigned 32 bit values and doubles keep their sign and fraction', () => {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint32(0, 0xfffffffe);
  view.setInt32(4, -7);
  view.setFloat64(8, 2.5);
  const cursor = new Cursor(new Uint8Array(view.buffer), 'test');
  expect([cursor.u32(), cursor.i32(), cursor.f64()]).toEqual([0xfffffffe, -7, 2.5]);
});

test('a view into a larger buffer is read from its own start', () => {
  expect(new Cursor(bytes.subarray(1), 'test').u8()).toBe(0xfe);
});

test('reading past the end of the file says where, how much was needed and how much there is', () => {
  const cursor = new Cursor(bytes, 'image resources', { start: 10, end: 13 });
  expect(errorOf(() => cursor.u32())).toMatchObject({
    code: 'file-truncated',
    where: 'image resources',
    offset: 10,
    needed: 4,
    available: 3,
  });
});

test('reading past a section inside a longer file is damage, not a short file', () => {
  const cursor = new Cursor(bytes, 'image resources', { start: 2, end: 4 });
  expect(errorOf(() => cursor.take(3))).toMatchObject({
    code: 'file-damaged',
    where: 'image resources',
    offset: 2,
    found: '3 bytes',
    expected: 'at most 2 bytes, the rest of its section',
  });
});

test('a failed read does not move the cursor', () => {
  const cursor = new Cursor(bytes, 'test', { start: 0, end: 1 });
  expect(() => cursor.u32()).toThrow();
  expect(cursor.offset).toBe(0);
});

test('lengths that no file can have are refused', () => {
  const huge = new Cursor(Uint8Array.of(0x00, 0x20, 0, 0, 0, 0, 0, 0), 'test');
  expect(errorOf(() => huge.u64())).toMatchObject({
    code: 'file-damaged',
    offset: 0,
    expected: 'a length below 2^53',
  });
});

test('a section sees only its own bytes, and the outer cursor stands behind it', () => {
  const cursor = new Cursor(bytes, 'outer');
  const inner = cursor.section(3, 'inner');
  expect([inner.offset, inner.end, inner.where, cursor.offset]).toEqual([0, 3, 'inner', 3]);
  expect(inner.rest()).toEqual({ start: 0, end: 3 });
});

test('peeking at a key neither moves nor leaves the range', () => {
  const cursor = new Cursor(new TextEncoder().encode('8BIMlu'), 'test');
  expect(cursor.peekKey()).toBe('8BIM');
  expect(cursor.peekKey(3)).toBeNull();
  expect(cursor.peekKey(-1)).toBeNull();
  expect(cursor.key()).toBe('8BIM');
});
