import type { PaintProgress, ProgressSink } from '../../paint/paint-progress.js';
import type { CliTexts } from '../../locales/cli-texts.js';
import type { Terminal } from './terminal.js';
import { formatDuration, secondsLeft } from './time-left.js';

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

/**
 * Shows a run's progress: one line rewritten on a terminal, a line each tenth in a log, one JSON object a
 * line for machines.
 */
export function createProgressReporter({ terminal, texts, json, now }: ReporterOptions): ProgressSink {
  let paintingSince: number | null = null;
  let lastTenth = -1;

  const line = ({ stage, done, total }: PaintProgress, left: number | null): string => {
    if (stage !== 'painting') return texts.stages[stage];
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
    const time = left === null || done === total ? '' : `  ${texts.timeLeft(formatDuration(left))}`;
    return `${texts.stages.painting} ${bar(percent / 100)} ${percent} %${time}`;
  };

  const logLine = (progress: PaintProgress, left: number | null): void => {
    const share = progress.done / Math.max(1, progress.total);
    const tenth = progress.stage === 'painting' ? Math.floor(10 * share) : -1;
    if (progress.stage === 'painting' && tenth === lastTenth) return;
    lastTenth = tenth;
    terminal.note(line(progress, left));
  };

  return (progress) => {
    if (progress.stage === 'painting') paintingSince ??= now();
    const left =
      paintingSince === null ? null : secondsLeft(now() - paintingSince, progress.done, progress.total);
    if (json) terminal.result(JSON.stringify({ event: 'progress', ...progress, secondsLeft: left }));
    else if (terminal.interactive) terminal.rewrite(line(progress, left));
    else logLine(progress, left);
  };
}
