import type { CelFile, CelFiles } from './cel-files.js';
import { drawingName } from './drawing-name.js';
import { groupCelFiles } from './group-cel-files.js';
import { compareNaturally } from './natural-order.js';
import { refuseTwice } from './refuse-twice.js';

/** What files without a folder and without a name before their number are drawings of. */
const NAMELESS = 'A';

/** Where a file lies: in a folder that was given, perhaps in a folder in that; empty for none. */
interface Placed {
  readonly top: string;
  readonly inner: string;
  readonly drawing: CelFile;
}

function placed(path: string): readonly Placed[] {
  const parts = path.split('/');
  const file = parts.pop()!;
  const isHidden = [...parts, file].some((part) => part.startsWith('.'));
  if (isHidden || parts.length > 2) return [];
  const name = drawingName(file, path);
  const [top = '', inner = ''] = parts;
  return name === null ? [] : [{ top, inner, drawing: { name, path } }];
}

function byKey<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups].sort(([a], [b]) => compareNaturally(a, b));
}

const inOrder = (all: readonly Placed[]): readonly CelFile[] =>
  all.map(({ drawing }) => drawing).sort((a, b) => compareNaturally(a.name, b.name));

function celsIn(top: string, all: readonly Placed[]): readonly CelFiles[] {
  const cels = byKey(all, ({ inner }) => inner).flatMap(([inner, drawings]): readonly CelFiles[] =>
    inner === ''
      ? groupCelFiles(inOrder(drawings), top || NAMELESS)
      : [{ name: inner, drawings: inOrder(drawings) }],
  );
  return [...cels].sort((a, b) => compareNaturally(a.name, b.name));
}

/**
 * The cels of files that were given together, lowest first, as `haikei clip --cels` finds them on a disk: each folder is a
 * `--cels` of its own, files without one are another.
 * @param paths with `/` between folders, from the folder that was given on; files that are no drawings are passed over
 * @throws HaikeiError `format-unknown` for drawings in formats that are not read, `cel-twice`
 */
export function celsOfPaths(paths: readonly string[]): readonly CelFiles[] {
  const cels = byKey(paths.flatMap(placed), ({ top }) => top).flatMap(([top, all]) => celsIn(top, all));
  refuseTwice(cels);
  return cels;
}
