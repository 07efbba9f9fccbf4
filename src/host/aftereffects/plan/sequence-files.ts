import { baseName } from './plate-files.js';

const NUMBERED = /^(.*?)(\d+)(\.[^.]+)$/;

/**
 * The files of a sequence in their order, by the number before the ending; null at a number that is missing.
 * @param first name or path of its first file
 * @param names everything in its folder
 * @param count how many frames After Effects counts: as many as files where it was told to close the gaps
 */
export function sequenceFiles(
  first: string,
  names: readonly string[],
  count: number,
): readonly (string | null)[] {
  const [, stem, start, ending] = NUMBERED.exec(baseName(first)) ?? [];
  if (stem === undefined || start === undefined || ending === undefined) return [];
  const files = new Map<number, string>();
  for (const name of names) {
    const [, otherStem, number, otherEnding] = NUMBERED.exec(name) ?? [];
    const isOfIt = otherStem === stem && otherEnding?.toLowerCase() === ending.toLowerCase();
    if (isOfIt && Number(number) >= Number(start)) files.set(Number(number), name);
  }
  const ordered = [...files].sort(([a], [b]) => a - b);
  const gapless = ordered.length === count;
  return Array.from({ length: count }, (_, i) =>
    gapless ? (ordered[i]?.[1] ?? null) : (files.get(Number(start) + i) ?? null),
  );
}
