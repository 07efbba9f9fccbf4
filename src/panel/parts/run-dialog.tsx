import type { ReactElement } from 'react';
import type { PanelControl } from '../control/control-over.js';
import { PushButton } from '../widgets/push-button.js';
import { type WidgetKit, WidgetKitContext } from '../widgets/widget-kit.js';
import { PanelControlContext } from './panel-context.js';
import { RunProgressLine } from './run-progress-line.js';
import { RunResult } from './run-result.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

interface RunDialogProps {
  readonly control: PanelControl;
  readonly widgets: WidgetKit;
  readonly close: () => void;
}

/** One run and nothing else: how far it is with time left and Stop, then how it went. */
export function RunDialog({ control, widgets, close }: RunDialogProps): ReactElement {
  return (
    <PanelControlContext value={control}>
      <WidgetKitContext value={widgets}>
        <Run widgets={widgets} close={close} />
      </WidgetKitContext>
    </PanelControlContext>
  );
}

function Run({ widgets, close }: Omit<RunDialogProps, 'control'>): ReactElement {
  const run = usePanelState((state) => state.run);
  const locale = usePanelState((state) => state.locale);
  const { document } = usePanelState((state) => state.document);
  const { run: texts } = useTexts();
  return (
    <div className={`haikei ${widgets} run-dialog`} lang={locale}>
      <div className="header-name">{document?.name ?? ''}</div>
      {run.kind === 'running' ? (
        <RunProgressLine run={run} />
      ) : (
        <>
          <RunResult run={run} canDismiss={false} />
          <PushButton label={texts.dismiss} primary onPress={close} />
        </>
      )}
    </div>
  );
}
