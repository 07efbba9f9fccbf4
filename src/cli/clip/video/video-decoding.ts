import type { FrameRate } from '../frame-rate.js';
import type { VideoFacts } from './video-facts.js';
import { videoInput } from './video-input.js';

/** Which frames of a video are wanted: from `first` on every `step`-th, counted at the clip's rate. */
export interface VideoPick {
  readonly rate: FrameRate;
  readonly first: number;
  readonly step: number;
}

/** The same samples on every processor, and colour at full resolution. */
const SCALER = 'flags=bicubic+accurate_rnd+full_chroma_int+bitexact';

/** Frames at the clip's rate: some twice or left out where the video has another, as a player shows them. */
const timed = ({ interlaced }: VideoFacts, { rate }: Pick<VideoPick, 'rate'>): readonly string[] => [
  ...(interlaced ? ['bwdif=mode=send_frame'] : []),
  `fps=${rate.join('/')}`,
];

/** A damaged frame ends the decoding; it is not guessed from its neighbours. */
const STRICT = ['-hide_banner', '-nostdin', '-v', 'error', '-xerror', '-err_detect', 'explode'];

/** The picture stream alone. */
const ONLY = ['-map', '0:v:0', '-an', '-sn', '-dn'];

/** Arguments of ffmpeg that count frames, at most `most`, and say so as `frame=…` lines on stdout. */
export function countArguments(
  path: string,
  facts: VideoFacts,
  { rate, most }: { readonly rate: FrameRate; readonly most: number },
): readonly string[] {
  const filters = ['-vf', timed(facts, { rate }).join(',')];
  const wanted = [...ONLY, ...filters, '-frames:v', String(most)];
  return [...STRICT, '-progress', 'pipe:1', '-nostats', ...videoInput(path), ...wanted, '-f', 'null', '-'];
}

/** Arguments of ffmpeg that print a line for each decoded frame among what it says of damaged ones, all on stderr. */
export function listArguments(path: string, facts: VideoFacts, rate: FrameRate): readonly string[] {
  const filters = ['-vf', timed(facts, { rate }).join(',')];
  const list = ['-flush_packets', '1', '-f', 'framecrc', 'pipe:2'];
  return [...STRICT, '-threads', '1', ...videoInput(path), ...ONLY, ...filters, ...list];
}

/** Arguments of ffmpeg that give frames one after the other on stdout, RGB of the depth, nothing between them. */
export function decodeArguments(path: string, facts: VideoFacts, pick: VideoPick): readonly string[] {
  const { width, height, depth, matrix } = facts;
  const filters = [
    ...timed(facts, pick),
    `select='gte(n,${pick.first})*not(mod(n-${pick.first},${pick.step}))'`,
    // Without gaps in time, else ffmpeg would fill them.
    'setpts=N/FRAME_RATE/TB',
    `scale=${width}:${height}:${SCALER}${matrix === null ? '' : `:in_color_matrix=${matrix}`}`,
    'setsar=1',
  ];
  const format = ['-pix_fmt', depth === 16 ? 'rgb48le' : 'rgb24', '-f', 'rawvideo', 'pipe:1'];
  return [...STRICT, ...videoInput(path), ...ONLY, '-vf', filters.join(','), ...format];
}
