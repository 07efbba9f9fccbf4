import { type ReactElement, useMemo } from 'react';
import { describeNote } from '../../scene/picture/describe-note.js';
import { jobsOf } from '../derived/jobs-of.js';
import { shotView } from '../derived/shot-view.js';
import { usableCorrections } from '../derived/usable-corrections.js';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { LayerRow } from './layer-row.js';
import { Notice } from './notice.js';
import { Section } from './section.js';
import { SheetLine } from './sheet-line.js';
import { SlotRow } from './slot-row.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';
import { useWholeState } from './use-whole-state.js';

/** The shot's stack in small: roles, what will be painted, and the place where its plate goes. */
export function StackSection(): ReactElement {
  const state = useWholeState();
  const texts = useTexts();
  const error = usePanelState(({ correctionError }) => correctionError);
  const { shot, document } = state.document;
  const { corrections, targets, locale, openLayer } = state;
  const view = useMemo(
    () => (shot === null ? null : shotView(shot, jobsOf({ ...state, corrections, targets }))),
    [shot, corrections, targets, document?.selected?.join(' ')],
  );
  // A sheet that cannot be read may be why there is no shot: another one can still be chosen.
  if (shot === null || view === null) return <SheetLine className="section-body sheet-line" />;
  const { lost } = usableCorrections(shot, corrections);
  return (
    <Section name="stack">
      <div className={`stack ${openLayer === null ? '' : 'stack-open'}`} role="list">
        {view.rows.map((row) =>
          row.kind === 'layer' ? (
            <LayerRow key={row.located.layer.id} located={row.located} view={view} />
          ) : (
            <SlotRow key={`slot ${row.source}`} depth={row.depth} />
          ),
        )}
      </div>
      {view.notes.map((note) => (
        <div className="hint" key={note}>
          {describeNote(note, locale)}
        </div>
      ))}
      {lost.length === 0 ? null : (
        <div className="hint">{fillPlaceholders(texts.stack.lost, { count: lost.length })}</div>
      )}
      {error === null ? null : <Notice error={error} />}
      <SheetLine className="sheet-line" />
    </Section>
  );
}
