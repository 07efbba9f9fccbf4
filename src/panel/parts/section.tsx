import type { ReactElement, ReactNode } from 'react';
import type { SectionName } from '../store/panel-state.js';
import { Pressable } from '../widgets/pressable.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

interface SectionProps {
  readonly name: SectionName;
  /** Stands at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the panel that can be folded away, as Photoshop's own panels do. */
export function Section({ name, aside, children }: SectionProps): ReactElement {
  const { dispatch } = useControl();
  const isOpen = !usePanelState(({ folded }) => folded).includes(name);
  const title = useTexts().sections[name];
  return (
    <div className="section">
      <div className="section-head">
        <Pressable
          className="section-title"
          expanded={isOpen}
          onPress={() => dispatch({ type: 'section-folded', section: name })}
        >
          <span className="section-arrow" aria-hidden="true">
            {isOpen ? '▾' : '▸'}
          </span>
          <span className="section-name">{title}</span>
        </Pressable>
        <div className="section-aside">{isOpen ? aside : null}</div>
      </div>
      {isOpen ? <div className="section-body">{children}</div> : null}
    </div>
  );
}
