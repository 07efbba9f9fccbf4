/** ExtendScript's arrays know none of what came after 1999. */
export function each<T>(list: readonly T[], work: (item: T, index: number) => void): void {
  for (let i = 0; i < list.length; i++) work(list[i] as T, i);
}
