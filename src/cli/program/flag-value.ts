/**
 * The value of `--name value` or `--name=value` anywhere on the line, before the line is properly parsed:
 * language and output form must be known to word even a parsing error.
 */
export function flagValue(argv: readonly string[], name: string): string | null {
  for (const [index, word] of argv.entries()) {
    if (word === '--') return null;
    if (word === name) return argv[index + 1] ?? null;
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
  }
  return null;
}

/** Whether `--name` stands on the line. */
export function hasFlag(argv: readonly string[], name: string): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes(name);
}
