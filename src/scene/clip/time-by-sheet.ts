import { HaikeiError } from '../../errors/haikei-error.js';
import { normalizeName } from '../names/normalize-name.js';
import { drawingKey } from '../sheet/drawing-key.js';
import type { SheetColumn, TimeSheet } from '../sheet/time-sheet.js';
import { mergeSpans } from './merge-spans.js';
import type { ClipTiming, DrawnColumn, TimedColumn } from './timed-column.js';

const listed = (names: readonly string[]): string => (names.length === 0 ? '–' : names.join(', '));

const isSame = (a: string, b: string): boolean => normalizeName(a) === normalizeName(b);

/** By its whole name, else by the number at its end; two drawings of one number cannot be told apart. */
function findDrawing({ name, drawings }: DrawnColumn, wanted: string): number | null {
  const exact = drawings.findIndex((drawing) => isSame(drawing, wanted));
  if (exact >= 0) return exact;
  const key = drawingKey(wanted);
  const found = drawings.flatMap((drawing, index) => (drawingKey(drawing) === key ? [index] : []));
  if (found.length > 1) {
    const both = found.map((index) => drawings[index]).join(', ');
    throw new HaikeiError('numbering-broken', {
      where: name,
      found: both,
      expected: `one drawing ${wanted}`,
    });
  }
  return found[0] ?? null;
}

function timeColumn(column: SheetColumn, drawn: DrawnColumn | undefined, frames: number): TimedColumn | null {
  const standing = column.spans.find(({ drawing }) => drawing !== null);
  if (!standing) return drawn ? { ...drawn, spans: mergeSpans([], frames) } : null;
  const missing = (span: { drawing: string | null; frame: number }): HaikeiError =>
    new HaikeiError('drawing-missing', {
      cel: column.name,
      drawing: span.drawing ?? '',
      frame: span.frame + 1,
      known: listed(drawn?.drawings ?? []),
    });
  if (!drawn) throw missing(standing);
  const spans = column.spans.map((span) => {
    const drawing = span.drawing === null ? null : findDrawing(drawn, span.drawing);
    if (drawing === null && span.drawing !== null) throw missing(span);
    return { frame: span.frame, frames: span.frames, drawing };
  });
  return { ...drawn, spans: mergeSpans(spans, frames) };
}

/**
 * The timing of a clip from its time sheet. Columns for the BG and BOOKs are passed over: they stand all the time.
 * @param frames another length than the sheet's, null for the sheet's
 * @throws HaikeiError `drawing-missing`, `column-missing`, `numbering-broken`
 */
export function timeBySheet(
  sheet: TimeSheet,
  columns: readonly DrawnColumn[],
  frames: number | null,
): ClipTiming {
  const cels = sheet.columns.filter(({ kind }) => kind === 'cel');
  const stray = columns.find(({ name }) => !cels.some((column) => isSame(column.name, name)));
  if (stray) {
    throw new HaikeiError('column-missing', { cel: stray.name, known: listed(cels.map(({ name }) => name)) });
  }
  const length = frames ?? sheet.duration;
  const timed = cels.map((column) =>
    timeColumn(
      column,
      columns.find(({ name }) => isSame(name, column.name)),
      length,
    ),
  );
  return { frames: length, columns: timed.filter((column) => column !== null) };
}
