import type { ReactElement } from 'react';
import { useTexts } from './use-texts.js';

interface SlotRowProps {
  readonly depth: number;
}

/** The place where a new plate goes, between the layers. */
export function SlotRow({ depth }: SlotRowProps): ReactElement {
  return (
    <div className="slot" role="listitem" style={{ paddingLeft: `${18 + 12 * depth}px` }}>
      <div className="slot-line" />
      <div className="slot-text">{useTexts().stack.plateHere}</div>
      <div className="slot-line" />
    </div>
  );
}
