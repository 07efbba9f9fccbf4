import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { formatDuration } from '../../locales/format-duration.js';
import type { Locale } from '../../locales/locale.js';
import { describeInsertNote } from '../../scene/picture/describe-insert-note.js';
import type { PaintOutcome } from '../services/paint-run.js';
import type { RunState } from '../store/panel-state.js';
import { Pressable } from '../widgets/pressable.js';
import { Notice } from './notice.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

interface RunResultProps {
  readonly run: RunState;
  /** False where what it stands in is closed as a whole. */
  readonly canDismiss?: boolean;
}

/** Each thing once, however many plates it is true of. */
const toldOf = ({ plates, remarks = [] }: PaintOutcome, locale: Locale): readonly string[] => [
  ...new Set(plates.flatMap(({ told }) => told.map((note) => describeInsertNote(note, locale)))),
  ...remarks,
];

/** What the last run did, and how to take it back. */
export function RunResult({ run, canDismiss = true }: RunResultProps): ReactElement | null {
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
        {toldOf(run.outcome, locale).map((line) => (
          <div className="hint" key={line}>
            {line}
          </div>
        ))}
        <div className="result-undo">
          {undoName === null ? texts.undo : fillPlaceholders(texts.undoNamed, { name: undoName })}
        </div>
      </div>
      {canDismiss ? (
        <Pressable className="link" onPress={() => dispatch({ type: 'result-dismissed' })}>
          {texts.dismiss}
        </Pressable>
      ) : null}
    </div>
  );
}
