import { secondsLeft } from '../../paint/seconds-left.js';
import type { RunProgress } from '../services/paint-run.js';
import type { PanelAction } from './panel-action.js';
import type { PanelState, RunState } from './panel-state.js';

type Running = Extract<RunState, { kind: 'running' }>;

export function reduceRun(state: PanelState, action: PanelAction): PanelState {
  const run = nextRun(state.run, action);
  return run === state.run ? state : { ...state, run };
}

function nextRun(run: RunState, action: PanelAction): RunState {
  if (action.type === 'run-started') return started(action.jobs, action.at);
  if (action.type === 'result-dismissed') return run.kind === 'running' ? run : { kind: 'idle' };
  if (run.kind !== 'running') return run;
  switch (action.type) {
    case 'run-progressed':
      return progressed(run, action.progress, action.at);
    case 'run-stopping':
      return { ...run, stopping: true, secondsLeft: null };
    case 'run-finished':
      return { kind: 'done', outcome: action.outcome, seconds: (action.at - run.startedAt) / 1000 };
    case 'run-failed':
      return { kind: 'failed', error: action.error };
    default:
      return run;
  }
}

const started = (jobs: number, at: number): Running => ({
  kind: 'running',
  jobs,
  stopping: false,
  startedAt: at,
  paintingSince: null,
  progress: null,
  secondsLeft: null,
});

/** Time left counts from the first tile of the job at work, and takes the jobs still to come to be as long. */
function progressed(run: Running, progress: RunProgress, at: number): Running {
  const { jobs = run.jobs } = progress;
  const sameJob = run.progress?.job === progress.job;
  const isPainting = progress.stage === 'painting';
  const since = isPainting
    ? ((sameJob ? run.paintingSince : null) ?? at)
    : sameJob
      ? run.paintingSince
      : null;
  const own = since === null || !isPainting ? null : secondsLeft(at - since, progress.done, progress.total);
  const whole = own === null || since === null ? 0 : (at - since) / 1000 + own;
  const left = own === null || run.stopping ? null : own + whole * (jobs - 1 - progress.job);
  return { ...run, jobs, progress, paintingSince: since, secondsLeft: left };
}
