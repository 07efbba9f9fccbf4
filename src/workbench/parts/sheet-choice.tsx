import type { ReactElement } from 'react';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBench, useBenchLocale } from './bench-context.js';
import { ToolButton } from './tool-button.js';
import { useClip } from './use-clip.js';

/** Frames that a number may stand for: on ones to on fours. */
const LENGTHS = [1, 2, 3, 4];

/** What decides which drawing stands when: a sheet, or how long each number stands. */
export function SheetChoice(): ReactElement | null {
  const { clip } = useBench();
  const texts = clipTextsFor(useBenchLocale());
  const { sheet, table, on, facts, footage, cels } = useClip((state) => state);
  const tables = facts?.tables ?? [];
  // Footage has no drawings of its own.
  if (sheet === null && footage !== null && cels.length === 0) return null;
  if (sheet === null)
    return (
      <label className="bench-choice">
        {texts.on}
        <select value={on} onChange={({ target }) => clip.dispatch({ type: 'on', on: Number(target.value) })}>
          {LENGTHS.map((length) => (
            <option key={length} value={length}>
              {length}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <span className="bench-choice">
      <span title={texts.sheet}>{sheet.name}</span>
      {tables.length < 2 ? null : (
        <select
          aria-label={texts.table}
          value={table}
          onChange={({ target }) => clip.dispatch({ type: 'table', table: Number(target.value) })}
        >
          {tables.map((name, index) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </select>
      )}
      <ToolButton
        sign="×"
        label={texts.dropSheet}
        onPress={() => clip.dispatch({ type: 'sheet', sheet: null })}
      />
    </span>
  );
}
