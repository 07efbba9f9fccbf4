import type { PsdHost } from '../../host/psd/psd-host.js';
import { paint, type PaintReport } from '../../paint.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { CliContext } from '../cli-context.js';
import { fileLightSource } from '../lights/file-light-source.js';
import { openInput } from '../input/open-input.js';
import type { OutputPlan } from '../output/output-plan.js';
import { planOutputs } from '../output/plan-outputs.js';
import { renderOutputs } from '../output/render-outputs.js';
import { withExtension } from '../output/output-names.js';
import { writeOutputs } from '../output/write-outputs.js';
import { MAX_THREADS, parseWhole } from '../settings/parse-numbers.js';
import type { PaintOptions } from '../settings/paint-options.js';
import { createProgressReporter } from '../terminal/progress-reporter.js';
import { loadJob } from './load-job.js';
import { chooseJobModel, runnableModel, type RunnableModel } from './load-model.js';
import { tellPainted } from './tell-painted.js';

function runPaint(
  context: CliContext,
  host: PsdHost,
  job: PaintJob,
  model: RunnableModel,
): Promise<PaintReport> {
  const { signal, terminal, texts, json, software, packageRoot } = context;
  const lights = fileLightSource(packageRoot);
  const onProgress = createProgressReporter({ terminal, texts, json, now: () => performance.now() });
  return paint(signal, { host, job, model, lights, software, now: () => context.now(), onProgress });
}

/** A PSD that has outgrown the format is a PSB; its name has to say so. */
function fitExtension(plan: OutputPlan, host: PsdHost): OutputPlan {
  const isPsd = /\.psd$/i.test(plan.document);
  if (host.extension === 'psd' || !isPsd) return plan;
  return { ...plan, document: withExtension(plan.document, 'psb') };
}

/** `haikei paint`: everything that can be refused is refused before the first tile. */
export async function paintCommand(context: CliContext, input: string, options: PaintOptions): Promise<void> {
  const { signal } = context;
  const threads =
    options.threads === undefined ? null : parseWhole('--threads', options.threads, [1, MAX_THREADS]);
  const job = await loadJob(signal, options);
  const chosen = await chooseJobModel(context, job);
  const host = await openInput(signal, input, options.cels ?? null);
  const plan = planOutputs(input, options, host.extension);
  const model = runnableModel(chosen, threads);

  const report = await runPaint(context, host, job, model);
  const finalPlan = fitExtension(plan, host);
  const contents = renderOutputs(finalPlan, { host, job, report, plateDepth: options.plateDepth });
  const written = await writeOutputs(signal, finalPlan, contents);
  tellPainted(context, { report, job, model, written, renamed: finalPlan.document !== plan.document });
}
