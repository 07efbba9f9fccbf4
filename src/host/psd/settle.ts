/** Runs something now and gives its result, or what it throws, as a promise. */
export const settle = <T>(run: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(run());
  });
