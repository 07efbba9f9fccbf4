export interface Timers {
  after(milliseconds: number, run: () => void): void;
  every(milliseconds: number, run: () => void): void;
  /** Nothing runs any more. */
  clear(): void;
}

/** Timers that end together. */
export function createTimers(): Timers {
  const running = new Set<ReturnType<typeof setTimeout>>();
  let isOver = false;
  const after = (milliseconds: number, run: () => void): void => {
    if (isOver) return;
    const timer = setTimeout(() => {
      running.delete(timer);
      run();
    }, milliseconds);
    running.add(timer);
  };
  const every = (milliseconds: number, run: () => void): void => {
    after(milliseconds, () => {
      run();
      every(milliseconds, run);
    });
  };
  return {
    after,
    every,
    clear() {
      isOver = true;
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
