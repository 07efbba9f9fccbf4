import type { Span } from '../format/psd-file.js';
import type { ChannelPlane } from './channel-plane.js';
import { damagedPlane, rowBytes } from './channel-plane.js';
import { Cursor } from './cursor.js';
import type { RowReader } from './row-reader.js';
import { unpackBits } from './pack-bits.js';

/** The longest packet unpacks 2 bytes to 128. */
const LONGEST_RUN = 128;

/** PackBits rows behind a table of their packed lengths (2 bytes each in PSD, 4 in PSB); any row can be read alone. */
export function rleRows(plane: ChannelPlane, data: Span): RowReader {
  const starts = rowStarts(plane, data);
  const length = rowBytes(plane);
  return (from, to) => {
    const target = new Uint8Array((to - from) * length);
    for (let row = from; row < to; row++) {
      const [start, end] = [starts[row]!, starts[row + 1]!];
      const at = (row - from) * length;
      const got = unpackBits({ source: plane.bytes, start, end, target, at, length });
      if (got !== length) damagedPlane(plane, `row ${row} unpacks to ${got} bytes`, `${length} bytes`);
    }
    return target;
  };
}

/** Offset of each row and of the end of the last one. A row too short for its width betrays itself here. */
function rowStarts(plane: ChannelPlane, data: Span): Float64Array {
  const cursor = new Cursor(plane.bytes, plane.where, data);
  const wide = plane.version === 2;
  const table = cursor.section(plane.height * (wide ? 4 : 2), `row lengths of ${plane.where}`);
  const shortest = 2 * Math.ceil(rowBytes(plane) / LONGEST_RUN);
  const starts = new Float64Array(plane.height + 1);
  let offset = cursor.offset;
  starts[0] = offset;
  for (let row = 0; row < plane.height; row++) {
    const length = wide ? table.u32() : table.u16();
    if (length < shortest) damagedPlane(plane, `row ${row} has ${length} bytes`, `at least ${shortest}`);
    offset += length;
    starts[row + 1] = offset;
  }
  if (offset > data.end) {
    damagedPlane(plane, `rows of ${offset - cursor.offset} bytes`, `at most ${data.end - cursor.offset}`);
  }
  return starts;
}
