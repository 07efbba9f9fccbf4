import type { ReactElement } from 'react';
import { PushButton } from '../widgets/push-button.js';
import { Notice } from './notice.js';
import { useControl } from './panel-context.js';
import { SelfTestResult } from './self-test-result.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** What this machine can do: measured when it is asked for, never before. */
export function SelfTest(): ReactElement {
  const { runSelfTest } = useControl();
  const { selfTest } = useTexts();
  const state = usePanelState((panel) => panel.selfTest);
  const isRunning = state.kind === 'running';
  const label = isRunning ? selfTest.running : state.kind === 'idle' ? selfTest.run : selfTest.again;
  return (
    <div className="section-body last">
      <div className="subtitle">{selfTest.title}</div>
      {state.kind === 'done' ? <SelfTestResult report={state.report} /> : null}
      {state.kind === 'failed' ? <Notice error={state.error} /> : null}
      <PushButton label={label} blocked={isRunning} onPress={() => void runSelfTest()} />
    </div>
  );
}
