import { isEmptyRect, type Rect } from '../../../geometry/rect.js';
import type { SceneLayer } from '../../../scene/layer.js';
import type { DocumentPlan } from '../../document-plan.js';
import { refused } from '../refused.js';

interface Row {
  readonly text: string;
  /** Of a layer. */
  readonly bounds: Rect | null;
}

type Planned = DocumentPlan['layers'][number];

const row = (depth: number, visible: boolean, name: string, bounds: Rect | null): Row => ({
  text: `${'  '.repeat(depth)}${visible ? '◉' : '○'} ${name}`,
  bounds,
});

const wantedRows = (layers: readonly Planned[], depth = 0): readonly Row[] =>
  layers.flatMap((one) =>
    one.kind === 'group'
      ? [row(depth, true, one.name, null), ...wantedRows(one.children, depth + 1)]
      : [row(depth, one.visible, one.name, one.bounds)],
  );

const foundRows = (layers: readonly SceneLayer[], depth = 0): readonly Row[] =>
  layers.flatMap(({ kind, name, visible, bounds, children }) => [
    row(depth, visible, name, kind === 'group' ? null : bounds),
    ...foundRows(children, depth + 1),
  ]);

/** What is all but transparent at its border may lose that to the document's depth. */
const liesIn = (found: Rect, wanted: Rect): boolean =>
  isEmptyRect(found) ||
  (found.left >= wanted.left &&
    found.top >= wanted.top &&
    found.right <= wanted.right &&
    found.bottom <= wanted.bottom);

const textOf = (rows: readonly Row[]): string => rows.map(({ text }) => text).join('\n');

/**
 * Reads the stack back before the document is given to anybody.
 * @param found bottom first
 * @throws HaikeiError `host-refused` with what was found
 */
export function verifyDocument(found: readonly SceneLayer[], plan: DocumentPlan): void {
  const [wanted, there] = [wantedRows(plan.layers), foundRows(found)];
  const isSame = textOf(wanted) === textOf(there);
  const isPlaced = wanted.every(({ bounds }, i) => {
    const own = there[i]?.bounds ?? null;
    return bounds === null || own === null ? bounds === own : liesIn(own, bounds);
  });
  if (isSame && isPlaced && found.every(({ clipped }) => !clipped)) return;
  throw refused('createDocument', `\n${textOf(there)}`);
}
