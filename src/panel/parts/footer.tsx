import type { ReactElement } from 'react';
import { LicenceLine } from './licence-line.js';
import { PaintButton } from './paint-button.js';
import { RunProgressLine } from './run-progress-line.js';
import { RunResult } from './run-result.js';
import { usePanelState } from './use-panel-state.js';

/** Always in sight: what may be done with the paint, the button, and how it went. */
export function Footer(): ReactElement {
  const run = usePanelState((state) => state.run);
  return (
    <div className="footer">
      {run.kind === 'running' ? (
        <RunProgressLine run={run} />
      ) : (
        <>
          <RunResult run={run} />
          <PaintButton />
          <LicenceLine />
        </>
      )}
    </div>
  );
}
