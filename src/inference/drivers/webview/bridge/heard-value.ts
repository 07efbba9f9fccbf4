/** What a message holds. Some versions of UXP hand over the JSON itself; null where that is damaged. */
export function heardValue(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return null;
  }
}
