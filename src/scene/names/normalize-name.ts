/** Longest name that is looked at; what follows cannot change a role. */
const LIMIT = 1024;

/**
 * A layer name as it is compared: NFKC (full-width Latin, half-width katakana, circled digits become plain),
 * lower case, control and invisible characters gone, runs of space collapsed, trimmed.
 */
export function normalizeName(name: string): string {
  return name
    .slice(0, LIMIT)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
