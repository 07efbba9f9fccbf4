export interface Memory<T> {
  /** What was made for this key, or is made now; what fails is not remembered. */
  get(key: string, make: () => Promise<T>): Promise<T>;
  clear(): void;
}

/** Small pictures for a panel's worth of looks: a megabyte or two. */
const SOME = 12;

function remember<T>(most: number): Memory<T> {
  const known = new Map<string, T>();
  return {
    async get(key, make) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const made = await make();
      known.set(key, made);
      for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
      return made;
    },
    clear: () => known.clear(),
  };
}

/** Keeps one value: large ones. */
export const rememberLast = <T>(): Memory<T> => remember<T>(1);

/** Keeps the last few values. */
export const rememberSome = <T>(): Memory<T> => remember<T>(SOME);
