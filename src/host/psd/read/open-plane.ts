import { HaikeiError } from '../../../errors/haikei-error.js';
import type { ChannelPlane } from './channel-plane.js';
import { damagedPlane } from './channel-plane.js';
import { Cursor } from './cursor.js';
import type { InflatedPlanes } from './inflated-planes.js';
import { rawRows } from './raw-rows.js';
import { rleRows } from './rle-rows.js';
import type { RowReader } from './row-reader.js';
import { zipRows } from './zip-rows.js';

const NO_ROWS = new Uint8Array(0);

/**
 * Checks that a plane's data can hold its rows, before anything is allocated, and returns what reads them.
 * @throws HaikeiError `file-damaged` where compression or lengths do not fit the plane's size
 */
export function openPlane(plane: ChannelPlane, cache?: InflatedPlanes): RowReader {
  if (plane.width === 0 || plane.height === 0) return () => NO_ROWS;
  const cursor = new Cursor(plane.bytes, plane.where, plane.span);
  const compression = cursor.u16();
  const data = cursor.rest();
  return checkRange(plane, chooseReader(compression, plane, { data, cache }));
}

function chooseReader(
  compression: number,
  plane: ChannelPlane,
  from: { data: { start: number; end: number }; cache: InflatedPlanes | undefined },
): RowReader {
  switch (compression) {
    case 0:
      return rawRows(plane, from.data);
    case 1:
      return rleRows(plane, from.data);
    case 2:
    case 3:
      return zipRows(plane, { ...from, prediction: compression === 3 });
    default:
      return damagedPlane(plane, `compression ${compression}`, '0 (raw), 1 (RLE), 2 or 3 (ZIP)');
  }
}

function checkRange(plane: ChannelPlane, read: RowReader): RowReader {
  return (from, to) => {
    if (from < 0 || to > plane.height || from > to) {
      const reason = `rows ${from} to ${to} of ${plane.where}, which has ${plane.height}`;
      throw new HaikeiError('internal', { reason });
    }
    return from === to ? NO_ROWS : read(from, to);
  };
}
