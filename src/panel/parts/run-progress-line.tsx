import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { formatDuration } from '../../locales/format-duration.js';
import { runShare } from '../derived/run-share.js';
import type { RunState } from '../store/panel-state.js';
import type { PanelTexts } from '../texts/panel-texts.js';
import { ProgressBar } from '../widgets/progress-bar.js';
import { PushButton } from '../widgets/push-button.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

type Running = Extract<RunState, { kind: 'running' }>;

interface RunProgressLineProps {
  readonly run: Running;
}

function stageText({ progress, jobs, stopping }: Running, run: PanelTexts['run']): string {
  if (stopping) return run.stopping;
  const stage = run.stages[progress?.stage ?? 'reading'];
  const job = fillPlaceholders(run.ofJobs, { job: (progress?.job ?? 0) + 1, jobs });
  return jobs > 1 ? `${stage} ${job}` : stage;
}

/** How far the run is, how long it will take, and the way to stop it. */
export function RunProgressLine({ run }: RunProgressLineProps): ReactElement {
  const { stop } = useControl();
  const { run: texts } = useTexts();
  const locale = usePanelState((state) => state.locale);
  const left =
    run.secondsLeft === null
      ? ''
      : fillPlaceholders(texts.left, { duration: formatDuration(run.secondsLeft, locale) });
  return (
    <div className="run">
      <div className="run-line">
        <div className="run-stage" aria-live="polite">
          {stageText(run, texts)}
        </div>
        <div className="run-left">{left}</div>
      </div>
      <ProgressBar label={texts.progress} share={runShare(run.progress, run.jobs)} />
      <PushButton label={texts.stop} blocked={run.stopping} onPress={stop} />
    </div>
  );
}
