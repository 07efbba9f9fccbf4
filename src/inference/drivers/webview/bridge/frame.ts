import * as v from 'valibot';
import { crc32 } from '../../../../raster/png/crc32.js';
import { fromBase64, toBase64 } from './base64.js';

/** Bytes of one frame: with base64 and its own words it stays under 4 MB of text. */
export const FRAME_BYTES = 2_899_998;
const LONGEST_BODY = 4_000_000;
const MOST_PARTS = 256;

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const frameSchema = v.strictObject({
  format: v.literal('haikei-bridge/1'),
  from: v.picklist(['host', 'page']),
  /** Names one life of the connection; what comes from an earlier one is ignored. */
  link: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** data carries a part of a message · ack says it came · ping asks whether the link is known · alive says so · lost not */
  kind: v.picklist(['data', 'ack', 'ping', 'alive', 'lost']),
  /** Counts the data frames of one direction; an ack repeats the number. */
  n: whole(Number.MAX_SAFE_INTEGER),
  part: whole(MOST_PARTS - 1),
  parts: v.pipe(whole(MOST_PARTS), v.minValue(1)),
  body: v.pipe(v.string(), v.maxLength(LONGEST_BODY)),
  check: whole(2 ** 32 - 1),
});

type WireFrame = v.InferOutput<typeof frameSchema>;

/** A frame that came whole and undamaged. */
export type Frame = Omit<WireFrame, 'format' | 'check' | 'body'> & { readonly body: Uint8Array };

/** The value that crosses the bridge: JSON, with a checksum over all of it. */
export const encodeFrame = (frame: Frame): unknown =>
  ({
    format: 'haikei-bridge/1',
    ...frame,
    body: toBase64(frame.body),
    check: checksum(frame),
  }) satisfies WireFrame;

/** null for what is no frame of ours, or a damaged one. */
export function decodeFrame(message: unknown): Frame | null {
  const read = v.safeParse(frameSchema, message);
  const body = read.success ? fromBase64(read.output.body) : null;
  if (!read.success || body === null) return null;
  const { from, link, kind, n, part, parts, check } = read.output;
  const frame: Frame = { from, link, kind, n, part, parts, body };
  return checksum(frame) === check && part < parts ? frame : null;
}

function checksum({ from, link, kind, n, part, parts, body }: Frame): number {
  const head = [from, link, kind, n, part, parts, crc32(body)].join(' ');
  return crc32(Uint8Array.from(head, (letter) => letter.charCodeAt(0)));
}

/** Bytes that a message may have on this bridge. */
export const MOST_BYTES = FRAME_BYTES * MOST_PARTS;
