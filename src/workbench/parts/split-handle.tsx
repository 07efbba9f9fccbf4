import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { benchTextsFor } from '../texts/bench-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';

interface SplitHandleProps {
  readonly split: number;
}

const STEP = 0.02;
const MOVES: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -5 * STEP,
  PageUp: 5 * STEP,
  Home: -1,
  End: 1,
};

/** The line between before and after; dragged, or moved with the arrow keys. */
export function SplitHandle({ split }: SplitHandleProps): ReactElement {
  const { store } = useBench();
  const texts = benchTextsFor(useBenchLocale());
  const set = (value: number): void => store.dispatch({ type: 'split', split: value });
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const { left = 0, width = 1 } = event.currentTarget.parentElement?.getBoundingClientRect() ?? {};
    if (event.buttons === 1) set((event.clientX - left) / width);
  };
  const press = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(split + move);
  };
  return (
    <div
      className="bench-split"
      style={{ left: `${100 * split}%` }}
      role="slider"
      tabIndex={0}
      aria-label={texts.split}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * split)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
