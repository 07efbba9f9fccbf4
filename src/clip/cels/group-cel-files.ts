import type { CelFile, CelFiles } from './cel-files.js';
import { compareNaturally } from './natural-order.js';

/** `cut012_A` of `cut012_A_0003`; a name without a number is a cel of one drawing. */
const celOf = (name: string): string => /^(.*?)[\s_.-]*\d+$/.exec(name)?.[1] ?? name;

/** The same of a drawing that was put in between, `cut012_A_0003a`; null where there is no letter after a number. */
const celOfBetween = (name: string): string | null => /^(.*?)[\s_.-]*\d+[A-Za-z']$/.exec(name)?.[1] ?? null;

/**
 * Groups the drawings of one folder by what stands before their number. A cut's name that all of them share is
 * left out: `cut012_A_0001`, `cut012_B_0001` are A and B. Names that are numbers only are drawings of the folder.
 */
export function groupCelFiles(files: readonly CelFile[], folderName: string): readonly CelFiles[] {
  const groups = new Map<string, CelFile[]>();
  const numbered = new Set(files.filter(({ name }) => /\d$/.test(name)).map(({ name }) => celOf(name)));
  for (const file of files) {
    const between = celOfBetween(file.name);
    // Without others of its cel, what ends like `1a` may as well be a name.
    const cel = between !== null && numbered.has(between) ? between : celOf(file.name);
    const group = groups.get(cel) ?? [];
    group.push(file);
    groups.set(cel, group);
  }
  const shared = sharedLead([...groups.keys()]);
  return [...groups].map(([cel, drawings]) => ({
    name: cel.slice(shared) || folderName,
    drawings: drawings.sort((a, b) => compareNaturally(a.name, b.name)),
  }));
}

/** Length of the part, up to and with a separator, that all names begin with; 0 when nothing would be left of one. */
function sharedLead(names: readonly string[]): number {
  const [first = ''] = names;
  for (let length = first.length - 1; length > 0; length--) {
    const lead = first.slice(0, length);
    if (/[\s_.-]$/.test(lead) && names.every((name) => name.startsWith(lead) && name.length > length))
      return length;
  }
  return 0;
}
