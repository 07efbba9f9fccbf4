import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { formatDuration } from '../../locales/format-duration.js';
import type { RunState } from '../store/panel-state.js';
import { Pressable } from '../widgets/pressable.js';
import { Notice } from './notice.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

interface RunResultProps {
  readonly run: RunState;
}

/** What the last run did, and how to take it back. */
export function RunResult({ run }: RunResultProps): ReactElement | null {
  const { dispatch } = useControl();
  const { run: texts } = useTexts();
  const locale = usePanelState((state) => state.locale);
  if (run.kind === 'failed') return <Notice error={run.error} />;
  if (run.kind !== 'done') return null;
  const { plates, undoName } = run.outcome;
  const duration = formatDuration(run.seconds, locale);
  return (
    <div className="result" role="status">
      <div className="result-text">
        {plates.map(({ name, source, updated }) => (
          <div key={`${name} ${source}`}>
            {fillPlaceholders(updated ? texts.renewed : texts.done, { source, duration })}
          </div>
        ))}
        <div className="result-undo">
          {undoName === null ? texts.undo : fillPlaceholders(texts.undoNamed, { name: undoName })}
        </div>
      </div>
      <Pressable className="link" onPress={() => dispatch({ type: 'result-dismissed' })}>
        {texts.dismiss}
      </Pressable>
    </div>
  );
}
