/** Compares names as people count: A_2 before A_10, and without regard to case unless nothing else differs. */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = compareParts(left[i]!, right[i]!);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compareText(a, b);
}

/** Runs of digits and runs of anything else, by turns. */
const partsOf = (name: string): readonly string[] => name.normalize('NFC').match(/\d+|\D+/g) ?? [];

function compareParts(a: string, b: string): number {
  if (/^\d/.test(a) && /^\d/.test(b)) return Number(a) - Number(b);
  return compareText(a.toLowerCase(), b.toLowerCase());
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
