import { HaikeiError } from '../../errors/haikei-error.js';
import type { CliContext } from '../cli-context.js';
import type { ClipOptions } from '../clip/clip-options.js';
import { parseClipSettings } from '../clip/clip-settings.js';
import type { ClipWork, PlannedClip } from '../clip/make/clip-work.js';
import { makeClip } from '../clip/make/make-clip.js';
import { planFiles } from '../clip/make/plan-files.js';
import { planPsd } from '../clip/make/plan-psd.js';
import { fileLightSource } from '../lights/file-light-source.js';
import { MAX_THREADS, parseWhole } from '../settings/parse-numbers.js';
import { createProgressReporter } from '../terminal/progress-reporter.js';
import { loadJob } from './load-job.js';
import { chooseJobModel, runnableModel } from './load-model.js';
import { tellClip } from './tell-clip.js';

async function startWork(
  context: CliContext,
  input: string | undefined,
  options: ClipOptions,
): Promise<ClipWork> {
  const { signal, terminal, texts, json, software, packageRoot } = context;
  const settings = parseClipSettings(options);
  const threads =
    options.threads === undefined ? null : parseWhole('--threads', options.threads, [1, MAX_THREADS]);
  // For files, --background is a file and nothing that a job could name.
  const { background, ...rest } = options;
  const named = input !== undefined && background !== undefined ? { background } : {};
  const job = await loadJob(signal, { ...rest, ...named });
  const model = runnableModel(await chooseJobModel(context, job), threads);
  const onProgress = createProgressReporter({ terminal, texts, json, now: () => performance.now() });
  const lights = fileLightSource(packageRoot);
  const paintWith = { job, model, lights, software, now: () => context.now(), onProgress };
  return { context, options, settings, model, paintWith, onProgress };
}

/** Files stand beside each other; a document has its own. */
function checkSources(input: string | undefined, { background, cels, book }: ClipOptions): void {
  const say = (reason: string): never => {
    throw new HaikeiError('usage', { reason });
  };
  if (input === undefined && background === undefined)
    say('haikei clip: give a PSD, or --background with --cels');
  if (input !== undefined && (cels !== undefined || book !== undefined)) {
    say(`--cels and --book: ${input} has layers of its own`);
  }
}

function planClip(work: ClipWork, input: string | undefined): Promise<PlannedClip> {
  return input === undefined ? planFiles(work, work.options.background ?? '') : planPsd(work, input);
}

/** `haikei clip`: everything that can be refused is refused before the first tile. */
export async function clipCommand(
  context: CliContext,
  input: string | undefined,
  options: ClipOptions,
): Promise<void> {
  checkSources(input, options);
  const work = await startWork(context, input, options);
  const made = await makeClip(work, await planClip(work, input));
  tellClip(work, made);
}
