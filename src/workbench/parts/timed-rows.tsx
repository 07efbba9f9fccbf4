import { type CSSProperties, type PointerEvent, type ReactElement, useMemo } from 'react';
import type { TimedColumn } from '../../scene/clip/timed-column.js';
import { useBench } from './bench-context.js';
import { useClip } from './use-clip.js';

/** Beyond so many blocks a row is a blur, and costs a browser more than it tells. */
const MOST_SPANS = 400;

interface RowProps {
  readonly column: TimedColumn;
  readonly frames: number;
}

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;

/** The number at the end of a drawing's name, which is what fits. */
const shortName = (name: string): string =>
  /(\d+[a-z']?)\s*$/i.exec(name)?.[1]?.replace(/^0+(?=\d)/, '') ?? name;

function Row({ column, frames }: RowProps): ReactElement {
  const blocks = column.spans.flatMap(({ frame, frames: length, drawing }) => {
    const style: CSSProperties = { left: percent(frame, frames), width: percent(length, frames) };
    if (drawing === null) return [];
    return [
      <span key={frame} className="bench-span" style={style}>
        {shortName(column.drawings[drawing] ?? '')}
      </span>,
    ];
  });
  return (
    <div className="bench-row">
      <span className="bench-row-name">{column.name}</span>
      {blocks}
    </div>
  );
}

/** Which drawing of each cel stands when, as a time sheet lying on its side; the slider says the same in words. */
export function TimedRows(): ReactElement | null {
  const { clip } = useBench();
  const facts = useClip((state) => state.facts);
  const frame = useClip((state) => state.frame);
  const rows = useMemo(() => {
    const shown = facts?.columns.filter(({ spans }) => spans.length <= MOST_SPANS) ?? [];
    return [...shown]
      .reverse()
      .map((column) => <Row key={column.name} column={column} frames={facts?.frames ?? 1} />);
  }, [facts]);
  if (!facts || rows.length === 0) return null;
  const seek = ({ currentTarget, clientX, buttons }: PointerEvent): void => {
    if (buttons !== 1) return;
    const { left, width } = currentTarget.getBoundingClientRect();
    clip.dispatch({ type: 'played', playing: false });
    clip.dispatch({ type: 'sought', frame: Math.floor((facts.frames * (clientX - left)) / width) });
  };
  const down = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    seek(event);
  };
  return (
    <div className="bench-rows" aria-hidden onPointerDown={down} onPointerMove={seek}>
      {rows}
      <span
        className="bench-playhead"
        style={{ left: percent(frame, facts.frames), width: percent(1, facts.frames) }}
      />
    </div>
  );
}
