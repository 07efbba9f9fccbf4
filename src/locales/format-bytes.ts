const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const;

/** `812 bytes`, `4.3 MB`: powers of 1000, as file managers show them. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]!}`;
}
