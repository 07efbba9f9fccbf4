import type { PlateStamp } from '../../../scene/layer.js';
import { parsePlateNote, plateNote } from '../../plate-note.js';
import type { LayerFacts } from '../facts/layer-facts.js';
import { MARK_KEY } from '../read/read-mark.js';

const FORMAT = 'haikei-plate/1';

/** The stamp as parameters of a marker, which are texts by name. */
export const markOf = ({ sourceName, sourceKey, record }: PlateStamp): Readonly<Record<string, string>> => ({
  [MARK_KEY]: FORMAT,
  sourceName,
  sourceKey: sourceKey ?? '',
  record,
});

/** The plate's name for people, and under it the stamp for programs. */
export const commentOf = (name: string, stamp: PlateStamp): string =>
  `${name}\n${JSON.stringify(plateNote(stamp))}`;

function stampInComment(comment: string): PlateStamp | null {
  const at = comment.indexOf('\n');
  if (at < 0) return null;
  try {
    return parsePlateNote(JSON.parse(comment.slice(at + 1)));
  } catch {
    return null;
  }
}

function stampInMark(mark: NonNullable<LayerFacts['mark']>): PlateStamp | null {
  const { [MARK_KEY]: format, sourceName, sourceKey, record } = mark;
  return parsePlateNote({ format, sourceName, sourceKey: sourceKey === '' ? null : sourceKey, record });
}

/** What Haikei wrote on a layer: in its marker, or in its comment where the marker was taken away. */
export const stampOf = ({ mark, comment }: Pick<LayerFacts, 'mark' | 'comment'>): PlateStamp | null =>
  (mark && stampInMark(mark)) ?? stampInComment(comment);
