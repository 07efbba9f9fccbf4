import type { RawTrack } from './sheet-schema.js';
import { type SheetText, sheetProblem } from './sheet-problem.js';
import { readSheetValue } from './sheet-value.js';
import type { SheetSpan } from './time-sheet.js';

interface Change {
  readonly frame: number;
  readonly drawing: string | null;
}

interface TrackPlace {
  readonly sheet: SheetText;
  readonly keys: readonly unknown[];
}

/** The entries in order of time that change something; each frame may be named once. */
function readChanges({ frames }: RawTrack, { sheet, keys }: TrackPlace): readonly Change[] {
  const seen = new Set<number>();
  const changes: Change[] = [];
  for (const [index, { frame, data }] of frames.entries()) {
    const here = [...keys, 'frames', index];
    if (seen.has(frame)) throw sheetProblem(sheet, [...here, 'frame'], `frame ${frame} stands here twice`);
    seen.add(frame);
    const entry = Math.max(
      0,
      data.findIndex(({ id }) => id === 0),
    );
    const text = data[entry]!.values[0]!;
    const value = readSheetValue(text);
    if (value === null) {
      throw sheetProblem(
        sheet,
        [...here, 'data', entry, 'values', 0],
        `"${text}" is neither a drawing nor a known symbol`,
      );
    }
    if (value.kind === 'drawing') changes.push({ frame, drawing: value.drawing });
  }
  return changes.sort((a, b) => a.frame - b.frame);
}

/**
 * Which drawing stands when in one track, for `duration` frames. A value holds until the next; before the first there
 * is an empty cel; what is written after the end never shows.
 * @throws HaikeiError `time-sheet-invalid`
 */
export function readSpans(track: RawTrack, place: TrackPlace, duration: number): readonly SheetSpan[] {
  const spans: SheetSpan[] = [];
  let [from, standing]: [number, string | null] = [0, null];
  const close = (to: number): void => {
    if (to > from) spans.push({ frame: from, frames: to - from, drawing: standing });
  };
  for (const { frame, drawing } of readChanges(track, place)) {
    const at = Math.max(0, frame);
    if (at >= duration) break;
    if (drawing === standing) continue;
    close(at);
    [from, standing] = [at, drawing];
  }
  close(duration);
  return spans;
}
