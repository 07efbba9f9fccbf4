import { join } from 'node:path';
import type { ClipShot, ShotLayer } from '../../scene/clip/clip-shot.js';
import { SHOT_NAME } from '../../scene/clip/shot-file.js';
import type { ClipWork } from '../clip/make/clip-work.js';
import type { MadeClip } from '../clip/make/make-clip.js';
import { MOVIE_NAMES } from '../clip/movie/movie-kinds.js';
import { alignColumns } from '../terminal/align-columns.js';

/** `1–3: A_0001`, at most so many runs of a layer. */
const MOST_RUNS = 6;

function runsOf({ spans, drawings }: ShotLayer): string {
  const nameOf = (id: string | null): string => {
    const drawing = drawings.find((one) => one.id === id);
    const path = drawing?.layer ?? drawing?.path;
    return path === undefined ? '×' : (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
  };
  const runs = spans.slice(0, MOST_RUNS).map(({ frame, frames, drawing }) => {
    const until = frames === 1 ? '' : `–${frame + frames}`;
    return `${frame + 1}${until} ${nameOf(drawing)}`;
  });
  return [...runs, ...(spans.length > MOST_RUNS ? ['…'] : [])].join(', ');
}

const rateText = ([numerator, denominator]: ClipShot['fps']): string =>
  denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;

const labelOf = (movie: string): 'preview' | 'movie' => (movie === MOVIE_NAMES.preview ? 'preview' : 'movie');

function files({ context, settings }: ClipWork, { shot, folder }: MadeClip): readonly string[] {
  const { clip } = context.texts;
  const { output } = shot;
  const at = (path: string): string => join(folder, path);
  return [
    `${clip.written.frames}: ${at(output.frames)}`,
    `${clip.written.preview}: ${at(output.preview)}`,
    `${clip.written.contact}: ${at(output.contact)}`,
    ...output.movies.map((movie) => `${clip.written[labelOf(movie)]}: ${at(movie)}`),
    `${clip.written.shot}: ${at(SHOT_NAME)}`,
    ...(settings.movies === null && output.movies.length === 0 ? [clip.noMovie] : []),
  ];
}

function lines(work: ClipWork, made: MadeClip): readonly string[] {
  const { shot, folder } = made;
  const { clip } = work.context.texts;
  const { frames, width, height, fps, layers } = shot;
  const seconds = ((frames * fps[1]) / fps[0]).toFixed(2);
  const rows = [...layers].reverse().map((layer) => [`  ${layer.name}`, layer.kind, runsOf(layer)]);
  return [
    clip.made({ frames, size: `${width}×${height}`, fps: rateText(fps), seconds }),
    '',
    clip.layers,
    alignColumns(rows),
    '',
    ...(work.options.shotOnly === true ? [clip.shotOnly(join(folder, SHOT_NAME))] : files(work, made)),
  ];
}

/** Says what was made and where it is; one JSON object for machines. */
export function tellClip(work: ClipWork, made: MadeClip): void {
  const { terminal, json } = work.context;
  if (json) terminal.result(JSON.stringify({ event: 'done', folder: made.folder, shot: made.shot }));
  else terminal.result(lines(work, made).join('\n'));
}
