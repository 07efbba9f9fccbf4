/** Digits in groups of three from five digits on: 1920, but 33,177,600. Fractions and infinities stay as they are. */
export function formatNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Math.abs(value) < 10_000) return String(value);
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
