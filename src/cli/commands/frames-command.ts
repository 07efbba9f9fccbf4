import { dirname, join, resolve } from 'node:path';
import { coloursOfShot } from '../../clip/shot/colours-of-shot.js';
import { stackOfShot } from '../../clip/shot/stack-of-shot.js';
import { readClipShot } from '../../scene/clip/read-clip-shot.js';
import { SHOT_LIMIT } from '../../scene/clip/shot-file.js';
import type { CliContext } from '../cli-context.js';
import { readTextFile } from '../files/read-text-file.js';
import { writeFrames } from '../clip/frames/write-frames.js';
import { checkDrawings } from '../clip/part/check-drawings.js';
import { claimFrames } from '../clip/part/claim-frames.js';
import { diskSources } from '../clip/part/disk-sources.js';
import type { FramesOptions } from '../clip/part/frames-options.js';
import { madeOf } from '../clip/part/made-of.js';
import { outputNames } from '../clip/part/output-names.js';
import { parsePart } from '../clip/part/parse-part.js';
import { createProgressReporter } from '../terminal/progress-reporter.js';

interface Told {
  readonly frames: string;
  /** Numbers of the first and the last file. */
  readonly from: number;
  readonly to: number;
  readonly made: number;
}

function tell({ terminal, texts, json }: CliContext, told: Told): void {
  if (json) terminal.result(JSON.stringify({ event: 'done', ...told }));
  else terminal.result(texts.clip.part({ ...told, there: told.to - told.from + 1 - told.made }));
}

/** `haikei frames`: composites frames of a clip, or a part of them, from its `shot.json` alone; nothing is painted. */
export async function framesCommand(
  context: CliContext,
  path: string,
  options: FramesOptions,
): Promise<void> {
  const { signal, terminal, texts, json, locale, software } = context;
  const text = await readTextFile(signal, path, SHOT_LIMIT);
  const shot = readClipShot(text, path);
  const [part, nameOf] = [parsePart(options, shot), outputNames(shot, path)];
  const source = dirname(resolve(path));
  const folder = resolve(options.out ?? source);
  const sources = diskSources(path, source, locale);
  const stack = stackOfShot(shot, sources);
  checkDrawings(shot, source, part);
  const { channels, profile } = await coloursOfShot(signal, shot, sources);
  const force = options.force ?? false;
  await claimFrames(signal, { folder, madeOf: await madeOf(signal, { text, shot, folder: source }), force });
  const onProgress = createProgressReporter({ terminal, texts, json, now: () => performance.now() });
  const { first } = shot.output;
  const made = await writeFrames(signal, {
    stack,
    channels,
    folder,
    nameOf,
    first,
    fps: shot.fps,
    part,
    anew: force,
    options: { profile, texts: { Software: software } },
    onFrame: (done, total) => onProgress({ stage: 'compositing', done, total }),
  });
  tell(context, { frames: join(folder, 'frames'), from: first + part[0], to: first + part[1] - 1, made });
}
