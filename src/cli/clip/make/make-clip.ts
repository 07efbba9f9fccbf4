import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipShot } from '../../../scene/clip/clip-shot.js';
import { SHOT_NAME } from '../../../scene/clip/shot-file.js';
import { frameName } from '../../../clip/frames/frame-name.js';
import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';
import { CONTACT_NAME, PREVIEW_NAME, writeFrames } from '../frames/write-frames.js';
import { findProgram } from '../../programs/find-program.js';
import { chooseMovies, FFMPEG } from '../movie/choose-movies.js';
import { type MadeMovie, MOVIE_NAMES } from '../movie/movie-kinds.js';
import { writeMovie } from '../movie/write-movie.js';
import { fingerprint, fingerprintWithout } from '../run/fingerprint.js';
import { writeFramesNote } from '../part/frames-note.js';
import { madeOf } from '../part/made-of.js';
import { openRun } from '../run/run-folder.js';
import { type RunState, writeRunState } from '../run/run-state.js';
import { describeShot } from '../shot/describe-shot.js';
import type { ClipRun, ClipWork, PlannedClip, PreparedClip } from './clip-work.js';

export interface MadeClip {
  readonly shot: ClipShot;
  readonly folder: string;
}

async function startRun(work: ClipWork, clip: PlannedClip, movies: readonly MadeMovie[]): Promise<ClipRun> {
  const { context, settings, paintWith, model, options } = work;
  const { signal } = context;
  const facts = {
    settings: { ...settings, fps: clip.fps, movies },
    job: paintWith.job,
    model: model.card.sha256,
    software: context.software,
    decides: clip.decides,
  };
  const { folder } = clip;
  const without = (path: string): Promise<string> => fingerprintWithout(signal, facts, clip.files, path);
  let state = await openRun(signal, {
    folder,
    fingerprint: await fingerprint(signal, facts, clip.files),
    fingerprintWithout: without,
    force: options.force ?? false,
    now: context.now(),
  });
  const keep = async (changed: RunState): Promise<void> => {
    state = changed;
    await writeRunState(signal, folder, state);
  };
  return {
    folder,
    // A run that goes on writes the date of its beginning, so that it ends with the same bytes.
    paintWith: { ...paintWith, now: () => new Date(state.created) },
    state: () => state,
    noteUnread: async (path) => keep({ ...state, unread: { path, others: await without(path) } }),
    record: (file, provenance) => keep({ ...state, records: { ...state.records, [file]: provenance } }),
  };
}

async function writeMovies(
  work: ClipWork,
  clip: PlannedClip,
  movies: readonly MadeMovie[],
): Promise<readonly string[]> {
  const { context, settings, onProgress } = work;
  const { folder, name } = clip;
  for (const kind of movies) {
    if (existsSync(join(folder, MOVIE_NAMES[kind]))) continue;
    onProgress({ stage: 'filming', done: 0, total: 0 });
    await writeMovie(context.signal, {
      ffmpeg: findProgram(FFMPEG) ?? FFMPEG,
      kind,
      folder,
      pattern: `${name.replaceAll('%', '%%')}_%04d.png`,
      first: settings.first,
      fps: clip.fps,
    });
  }
  return movies.map((kind) => MOVIE_NAMES[kind]);
}

async function composite(work: ClipWork, clip: PlannedClip, prepared: PreparedClip): Promise<void> {
  const { context, settings, onProgress } = work;
  const { stack, channels, profile } = prepared;
  await writeFrames(context.signal, {
    stack,
    channels,
    folder: clip.folder,
    nameOf: (frame) => frameName(clip.name, settings.first + frame),
    first: settings.first,
    fps: clip.fps,
    options: { profile, texts: { Software: context.software } },
    onFrame: (done, total) => onProgress({ stage: 'compositing', done, total }),
  });
}

/** Plates and frames. */
async function pictures(work: ClipWork, clip: PlannedClip, run: ClipRun): Promise<PreparedClip> {
  try {
    const prepared = await clip.prepare(run);
    if (work.options.shotOnly !== true) await composite(work, clip, prepared);
    return prepared;
  } catch (error) {
    const { code, details } = isHaikeiError(error) ? error : { code: null, details: {} };
    const isUnread = code === 'frame-unreadable' || code === 'frame-size';
    // What is told is the file; that it could not be remembered comes to light when the command is given again.
    if (isUnread && 'path' in details) await run.noteUnread(details.path).catch(() => undefined);
    throw error;
  }
}

/**
 * Paints the plates of a clip once, composites its frames and writes all that belongs to it; what an earlier run of the
 * same command has finished is kept.
 * @throws HaikeiError with the codes of painting, reading and writing, `tool-missing`, `tool-failed`
 */
export async function makeClip(work: ClipWork, clip: PlannedClip): Promise<MadeClip> {
  const { signal, software } = work.context;
  const { folder, name } = clip;
  const kinds = await chooseMovies(signal, work.settings.movies);
  const run = await startRun(work, clip, kinds);
  const prepared = await pictures(work, clip, run);
  const isWhole = work.options.shotOnly !== true;
  const movies = isWhole ? await writeMovies(work, clip, kinds) : kinds.map((kind) => MOVIE_NAMES[kind]);
  const { fps } = clip;
  const { first } = work.settings;
  const frames = `frames/${name}_%04d.png`;
  const output = { frames, first, preview: PREVIEW_NAME, contact: CONTACT_NAME, movies };
  const records = run.state().records;
  const provenance = Object.keys(records)
    .sort()
    .map((file) => records[file]!);
  const shot = describeShot({ name, software, fps, output, provenance, stack: prepared.stack, folder });
  const text = `${JSON.stringify(shot, null, 2)}\n`;
  await writeFileAtomically(signal, join(folder, SHOT_NAME), [new TextEncoder().encode(text)]);
  await writeFramesNote(signal, folder, await madeOf(signal, { text, shot, folder }));
  await writeRunState(signal, folder, { ...run.state(), finished: isWhole });
  return { shot, folder };
}
