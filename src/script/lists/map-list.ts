import { each } from './each.js';

export function mapList<T, Result>(list: readonly T[], work: (item: T, index: number) => Result): Result[] {
  const results: Result[] = [];
  each(list, (item, i) => results.push(work(item, i)));
  return results;
}
