/** The first that fits; null where none does. */
export function findIn<T>(list: readonly T[], fits: (item: T) => boolean): T | null {
  for (let i = 0; i < list.length; i++) if (fits(list[i] as T)) return list[i] as T;
  return null;
}
