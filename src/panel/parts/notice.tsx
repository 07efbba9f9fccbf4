import type { ReactElement } from 'react';
import type { HaikeiError } from '../../errors/haikei-error.js';
import { describePanelError } from '../texts/describe-panel-error.js';
import { usePanelState } from './use-panel-state.js';

interface NoticeProps {
  readonly error: HaikeiError;
}

/** An error in words: what happened, and what to do. */
export function Notice({ error }: NoticeProps): ReactElement {
  const { what, remedy } = describePanelError(
    error,
    usePanelState(({ locale }) => locale),
  );
  return (
    <div className={`notice ${error.code === 'cancelled' ? 'calm' : ''}`} role="alert">
      {what.split('\n').map((line, i) => (
        <div key={`${i} ${line}`} className={i === 0 ? 'notice-what' : 'notice-line'}>
          {line}
        </div>
      ))}
      <div className="notice-remedy">{remedy}</div>
    </div>
  );
}
