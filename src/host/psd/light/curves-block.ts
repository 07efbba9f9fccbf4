import type { CurvePoint, CurvesLight } from '../../../raster/light/light-layer.js';
import { Cursor } from '../read/cursor.js';
import { ByteWriter } from '../write/byte-writer.js';

/** Bits of the curves that follow: the master and three channels. */
const ALL_CURVES = 0b1111;
const MOST_POINTS = 19;

type Curve = readonly CurvePoint[];

function writeCurve(writer: ByteWriter, curve: Curve): void {
  writer.u16(curve.length);
  for (const { input, output } of curve) writer.u16(output).u16(input);
}

/** Payload of `curv`: points once in the old form and once more, with channel numbers, behind `Crv `. */
export function curvesPayload({ master, red, green, blue }: CurvesLight): Uint8Array {
  const curves = [master, red, green, blue];
  const writer = new ByteWriter().u8(0).u16(1).u32(ALL_CURVES);
  for (const curve of curves) writeCurve(writer, curve);
  writer.latin1('Crv ').u16(4).u32(curves.length);
  curves.forEach((curve, channel) => writeCurve(writer.u16(channel), curve));
  return writer.finish();
}

function readCurve(cursor: Cursor): Curve {
  const count = cursor.u16();
  if (count < 2 || count > MOST_POINTS)
    return cursor.damaged(`${count} points`, `2 to ${MOST_POINTS}`, cursor.offset);
  let before = -1;
  return Array.from({ length: count }, () => {
    const [output, input] = [cursor.u16(), cursor.u16()];
    if (input <= before || input > 255 || output > 255)
      return cursor.damaged(`a point (${input}, ${output})`, 'rising inputs, 0 to 255', cursor.offset);
    before = input;
    return { input, output };
  });
}

const IDENTITY: Curve = [
  { input: 0, output: 0 },
  { input: 255, output: 255 },
];

/**
 * Curves from a payload of `curv`, whatever the artist has made of them since; channels without a curve are straight.
 * @throws HaikeiError `file-truncated`, `file-damaged` also where it holds drawn curves (256 values) instead of points
 */
export function readCurves(payload: Uint8Array, name: string): CurvesLight {
  const cursor = new Cursor(payload, 'tagged block curv');
  const drawn = cursor.u8();
  if (drawn !== 0) return cursor.damaged('drawn curves', 'curves of points', 0);
  cursor.skip(2);
  const bits = cursor.u32();
  const curves = [0, 1, 2, 3].map((bit) => ((bits >>> bit) & 1 ? readCurve(cursor) : IDENTITY));
  const [master, red, green, blue] = curves as [Curve, Curve, Curve, Curve];
  return { kind: 'curves', name, master, red, green, blue };
}
