import type { CliTexts } from '../../locales/cli-texts.js';
import type { PaintStageName } from '../../locales/paint-stage-name.js';
import type { Terminal } from './terminal.js';
import { secondsLeft } from '../../paint/seconds-left.js';
import { formatDuration } from '../../locales/format-duration.js';

/** Where a run is: see `PaintProgress`; a clip has more stages. */
export interface Progress {
  readonly stage: PaintStageName;
  readonly done: number;
  readonly total: number;
}

interface ReporterOptions {
  readonly terminal: Terminal;
  readonly texts: CliTexts;
  readonly json: boolean;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
}

const BAR_CELLS = 24;

const bar = (share: number): string => {
  const full = Math.round(share * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
};

/** Whether a stage is long enough to be told in parts. */
const isCounted = (stage: PaintStageName): boolean => !['reading', 'inserting', 'filming'].includes(stage);

/**
 * Shows a run's progress: one line rewritten on a terminal, a line each tenth in a log, one JSON object a
 * line for machines.
 */
export function createProgressReporter({
  terminal,
  texts,
  json,
  now,
}: ReporterOptions): (progress: Progress) => void {
  let stageNow: PaintStageName | null = null;
  let since = 0;
  let lastTenth = -1;

  const line = ({ stage, done, total }: Progress, left: number | null): string => {
    if (!isCounted(stage)) return texts.stages[stage];
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
    const time = left === null || done === total ? '' : `  ${texts.timeLeft(formatDuration(left))}`;
    return `${texts.stages[stage]} ${bar(percent / 100)} ${percent} %${time}`;
  };

  const logLine = (progress: Progress, left: number | null): void => {
    const share = progress.done / Math.max(1, progress.total);
    const tenth = isCounted(progress.stage) ? Math.floor(10 * share) : -1;
    if (isCounted(progress.stage) && tenth === lastTenth) return;
    lastTenth = tenth;
    terminal.note(line(progress, left));
  };

  return (progress) => {
    if (progress.stage !== stageNow) [stageNow, since, lastTenth] = [progress.stage, now(), -1];
    const left = secondsLeft(now() - since, progress.done, progress.total);
    if (json) terminal.result(JSON.stringify({ event: 'progress', ...progress, secondsLeft: left }));
    else if (terminal.interactive) terminal.rewrite(line(progress, left));
    else logLine(progress, left);
  };
}
