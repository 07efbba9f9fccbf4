import * as v from 'valibot';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { checkPictureSize } from '../../../pictures/picture-limits.js';
import { type FrameRate, frameRateOf } from '../frame-rate.js';

/** What decides how the frames of a video are decoded. */
export interface VideoFacts {
  /** Of a frame as it is shown: upright, of square pixels. */
  readonly width: number;
  readonly height: number;
  /** Its own; null where it says none. */
  readonly rate: FrameRate | null;
  readonly depth: 8 | 16;
  readonly interlaced: boolean;
  /** The matrix of its colours where it says none itself: by the size, as players take it. Null: it says. */
  readonly matrix: 'bt709' | 'bt601' | null;
}

const STREAM = v.object({
  width: v.number(),
  height: v.number(),
  pix_fmt: v.optional(v.string(), ''),
  sample_aspect_ratio: v.optional(v.string(), '1:1'),
  color_space: v.optional(v.string(), 'unknown'),
  color_transfer: v.optional(v.string(), 'unknown'),
  color_primaries: v.optional(v.string(), 'unknown'),
  field_order: v.optional(v.string(), 'unknown'),
  r_frame_rate: v.optional(v.string(), '0/0'),
  avg_frame_rate: v.optional(v.string(), '0/0'),
  tags: v.optional(v.object({ rotate: v.optional(v.string()) }), {}),
  side_data_list: v.optional(v.array(v.object({ rotation: v.optional(v.number()) })), []),
  disposition: v.optional(v.object({ attached_pic: v.optional(v.number(), 0) }), {}),
});
const PROBED = v.object({ streams: v.array(v.unknown()) });

type Stream = v.InferOutput<typeof STREAM>;

type ColourTag = 'color_transfer' | 'color_primaries';

/** Colours that are not those of a screen; painted as if they were, they would come out grey or garish. */
const OTHER_COLOURS: readonly (readonly [of: ColourTag, value: RegExp, name: string])[] = [
  ['color_transfer', /^smpte2084$/, 'HDR (PQ)'],
  ['color_transfer', /^arib-std-b67$/, 'HDR (HLG)'],
  ['color_transfer', /^(?:linear|log)/, 'linear or logarithmic light'],
  ['color_primaries', /^bt2020$/, 'BT.2020'],
  ['color_primaries', /^smpte43[12]$/, 'DCI-P3'],
];

function checkColour(path: string, stream: Stream): void {
  const other = OTHER_COLOURS.find(([of, value]) => value.test(stream[of]));
  if (!other) return;
  const reason = `${path} is in it; convert the video to BT.709 first`;
  throw new HaikeiError('profile-unsupported', { profile: other[2], reason });
}

function isTurned({ tags, side_data_list: sides }: Stream): boolean {
  const rotation = sides.find((side) => side.rotation !== undefined)?.rotation ?? Number(tags.rotate ?? 0);
  return Math.abs(Math.round(rotation)) % 180 === 90;
}

function shownSize(stream: Stream): { readonly width: number; readonly height: number } {
  const [across = 1, down = 1] = stream.sample_aspect_ratio.split(':').map(Number);
  const isSquare = !(across > 0 && down > 0) || across === down;
  const width = isSquare ? stream.width : Math.round((stream.width * across) / down);
  return isTurned(stream) ? { width: stream.height, height: width } : { width, height: stream.height };
}

/** The grid that its frames lie on, as players take it; where most places of that are empty, the mean. */
function rateOf({ r_frame_rate: exact, avg_frame_rate: mean }: Stream): FrameRate | null {
  const [base, average] = [frameRateOf(exact), frameRateOf(mean)];
  if (base === null || average === null) return average ?? base;
  return base[0] * average[1] < 2 * base[1] * average[0] ? base : average;
}

/**
 * Facts of a video from what ffprobe says of its first picture stream, as JSON.
 * @throws HaikeiError `file-unreadable` where there is none, `profile-unsupported`, `file-too-large`
 */
export function videoFacts(json: string, path: string): VideoFacts {
  const { streams } = v.parse(PROBED, JSON.parse(json));
  const parsed = v.safeParse(STREAM, streams[0]);
  if (!parsed.success || parsed.output.disposition.attached_pic === 1)
    throw new HaikeiError('file-unreadable', { path, reason: 'there are no moving pictures in it' });
  const stream = parsed.output;
  checkColour(path, stream);
  const size = shownSize(stream);
  checkPictureSize(path, size.width, size.height);
  const isRgb = /^(?:gbr|rgb|bgr|0rgb|0bgr|argb|abgr|pal|gray|mono)/.test(stream.pix_fmt);
  const says = isRgb || !/^(?:unknown|unspecified|reserved)$/.test(stream.color_space);
  return {
    ...size,
    rate: rateOf(stream),
    depth: /(?:9|1[0246]|48|64)(?:le|be)$/.test(stream.pix_fmt) ? 16 : 8,
    interlaced: /^(?:tt|bb|tb|bt)$/.test(stream.field_order),
    matrix: says ? null : stream.height >= 720 ? 'bt709' : 'bt601',
  };
}
