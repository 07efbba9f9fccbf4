import { rectHeight, rectWidth } from '../../geometry/rect.js';
import type { PaintReport } from '../../paint.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { describeInsertNote } from '../../scene/picture/describe-insert-note.js';
import { describeNote } from '../../scene/picture/describe-note.js';
import { stackToText } from '../../scene/picture/stack-to-text.js';
import { assignRoles } from '../../scene/roles/assign-roles.js';
import type { CliContext } from '../cli-context.js';
import type { OutputKind } from '../output/output-plan.js';
import { describeLook } from '../settings/parse-look.js';
import { formatBytes } from '../../locales/format-bytes.js';
import type { RunnableModel } from './load-model.js';

interface Painted {
  readonly report: PaintReport;
  readonly job: PaintJob;
  readonly model: RunnableModel;
  readonly written: readonly { readonly kind: OutputKind; readonly path: string; readonly bytes: number }[];
  /** The document became a PSB. */
  readonly renamed: boolean;
}

function headline({ locale, texts }: CliContext, { report, job, model }: Painted): string {
  const { bounds, name } = report.source;
  return texts.report.painted({
    layer: name,
    size: `${rectWidth(bounds)}×${rectHeight(bounds)}`,
    depth: report.shot.depth,
    model: `${model.card.title[locale]} ${model.card.version}`,
    look: [describeLook(report.hands), ...(report.light ? [report.light.title[locale]] : [])].join(' · '),
    strength: `${Math.round(job.strength * 100)} %`,
  });
}

/** Nothing where every pixel was painted: the headline has said that size. */
function workingSizeLine({ texts }: CliContext, { plate, working }: PaintReport): readonly string[] {
  const { width, height } = working;
  const isFullSize = width === plate.pixels.width && height === plate.pixels.height;
  return isFullSize ? [] : [texts.report.working(`${width}×${height}`)];
}

function lines(context: CliContext, painted: Painted): readonly string[] {
  const { locale, texts } = context;
  const { report, job, model, written, renamed } = painted;
  const { licence } = model.card;
  const stack = stackToText(report.shot, { locale, roles: assignRoles(report.shot, job.roles) });
  return [
    headline(context, painted),
    report.plan.action === 'update' ? texts.report.updated : texts.report.inserted,
    '',
    stack,
    '',
    ...report.plan.notes.map((note) => describeNote(note, locale)),
    ...report.insert.notes.map((note) => describeInsertNote(note, locale)),
    ...workingSizeLine(context, report),
    texts.report.seams(report.tiles.seams, report.tiles.tiles),
    ...(report.insert.approximated.length > 0
      ? [texts.report.approximated(report.insert.approximated.join(', '))]
      : []),
    texts.report.licence(licence.weights, licence.commercialUse),
    ...(licence.attribution === '' ? [] : [licence.attribution]),
    ...(model.notice === null ? [] : [texts.report.personalNotice]),
    ...(renamed ? [texts.report.became('PSB')] : []),
    '',
    ...written.map(
      ({ kind, path, bytes }) => `${texts.report.written[kind]}: ${path} (${formatBytes(bytes)})`,
    ),
  ];
}

/** Says what was done and where it is; one JSON object for machines. */
export function tellPainted(context: CliContext, painted: Painted): void {
  if (!context.json) {
    context.terminal.result(lines(context, painted).join('\n'));
    return;
  }
  const { report, written } = painted;
  const { plan, hands, light, tiles, working, insert, provenance } = report;
  const event = {
    event: 'done',
    source: report.source.name,
    plate: report.plate.name,
    plan,
    hands,
    light: light?.id ?? null,
    tiles,
    working,
    approximated: insert.approximated,
    notes: insert.notes,
    files: written,
    provenance,
  };
  context.terminal.result(JSON.stringify(event));
}
