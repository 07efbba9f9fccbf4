import type { Workplace } from './workplace.js';

/** All that lies in a clip's folder, by its path from there, without what a run remembers of itself. */
export function clipResults(place: Workplace, folder: string): Readonly<Record<string, string>> {
  const start = place.path(folder);
  const inside = Object.entries(place.snapshot()).filter(
    ([path]) => path.startsWith(start) && !/\.haikei-\w+\.json$/.test(path),
  );
  return Object.fromEntries(inside.map(([path, bytes]) => [path.slice(start.length), bytes]));
}
